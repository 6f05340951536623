/** Replies that may be said by any companion, or by each in its own manner. Places in braces are filled in: {name}, {said}, {who}, {feeling}. */
export type Lines = readonly string[];
export interface Manners {
  ezri: Lines;
  bram: Lines;
  sol: Lines;
  noor: Lines;
}
export type Manner = keyof Manners;

/** A feeling, the words by which it is heard, how it is called back, and what is said and asked about it. */
export interface Feeling {
  id: string;
  heard: RegExp;
  called: string;
  said: Lines;
  asked: Lines;
  heavy: boolean;
}

export interface Exercise {
  id: 'breathing' | 'senses';
  wanted: RegExp;
  steps: Lines;
  after: Lines;
}

/** What is said from level 1 on: a thing to say and a thing to ask for each level. */
export interface CrisisLines {
  low: Lines;
  moderate: Lines;
  moderateAsk: Lines;
  high: Lines;
  highAsk: Lines;
  imminent: Lines;
  imminentAsk: Lines;
}

/** Everything the companion can say in one language, and what it listens for. */
export interface Voice extends CrisisLines {
  listensFor: Readonly<
    Record<
      | 'greeting'
      | 'thanks'
      | 'goodbye'
      | 'yes'
      | 'no'
      | 'human'
      | 'able'
      | 'medical'
      | 'exercise'
      | 'stop'
      | 'panic'
      | 'unsure'
      | 'annoyed'
      | 'question'
      | 'howAreYou',
      RegExp
    >
  >;
  greeting: Manners;
  acknowledge: Manners;
  ask: Manners;
  /** Questions that fit when nothing has been said yet. */
  begin: Lines;
  /** Questions that lead back after an aside. */
  goOn: Lines;
  thanks: Lines;
  goodbye: Lines;
  yes: Lines;
  no: Lines;
  unsure: Lines;
  annoyed: Lines;
  human: Lines;
  able: Lines;
  medical: Lines;
  question: Lines;
  howAreYou: Lines;
  offer: Lines;
  leaveExercise: Lines;
  reflect: Lines;
  returnToPerson: Lines;
  returnToEvent: Lines;
  returnToFeeling: Lines;
  feelings: readonly Feeling[];
  exercises: readonly Exercise[];
  people: RegExp;
  events: RegExp;
  your: string;
}
