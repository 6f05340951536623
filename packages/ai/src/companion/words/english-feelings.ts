import type { Feeling } from './voice.ts';

export const ENGLISH_FEELINGS: readonly Feeling[] = [
  {
    id: 'overwhelmed',
    heard: /\b(?:overwhelm\w*|too much|can(?:'|no)?t cope|drowning|swamped|stress\w*|pressure)\b/iu,
    called: 'overwhelmed',
    heavy: true,
    said: [
      'That is a lot to hold at once.',
      'No wonder it feels like too much, with all of that pulling on you.',
      'When everything asks for you at the same time, it gets hard to breathe out.',
    ],
    asked: [
      'Which of these things is loudest right now?',
      'What could wait until tomorrow without much harm?',
      'If one weight came off today, which would you want it to be?',
    ],
  },
  {
    id: 'anxious',
    heard: /\b(?:anxi\w*|worr(?:y|ied|ying)|nervous|panic\w*|afraid|scared|terrified|fear\w*|on edge)\b/iu,
    called: 'anxious',
    heavy: true,
    said: [
      'Worry can take over a whole day.',
      'Being on edge like that wears a person out.',
      'It sounds as if your mind is trying hard to protect you from something.',
    ],
    asked: ['What does the worry say will happen?', 'When it rises, where do you feel it first?', 'What has made it a little smaller before?'],
  },
  {
    id: 'sad',
    heard: /\b(?:sad\w*|down|depress\w*|cry\w*|crying|unhappy|heartbroken|miserable|low|tears)\b/iu,
    called: 'sad',
    heavy: true,
    said: [
      'There is sadness in what you write, and it is welcome here.',
      'That hurts, and it does not need to be explained away.',
      'Being sad about this says that something mattered to you.',
    ],
    asked: [
      'What is the sadness about, as far as you can tell?',
      'Is it there all day, or does it come in waves?',
      'What would comfort look like today, even a small one?',
    ],
  },
  {
    id: 'lonely',
    heard: /\b(?:lonel\w*|alone|isolated|left out|no friends|nobody to talk)\b/iu,
    called: 'lonely',
    heavy: true,
    said: [
      'Being alone with things makes each of them bigger.',
      'Loneliness can ache like something in the body.',
      'Wanting company is a very ordinary, human wish.',
    ],
    asked: [
      'Who is somebody you miss?',
      'When did you last feel at ease with another person?',
      'What small bit of company would be easiest to ask for?',
    ],
  },
  {
    id: 'angry',
    heard: /\b(?:angry|anger|furious|mad at|pissed|annoyed|rage|hate (?:him|her|them|it|my)|unfair|frustrat\w*|irritat\w*)\b/iu,
    called: 'angry',
    heavy: false,
    said: [
      'It sounds as if a line of yours was crossed.',
      'Anger often stands guard over something that hurts.',
      'There is energy in that, and a reason for it.',
    ],
    asked: ['What was the moment that tipped it?', 'What would fairness look like here?', 'What is underneath the anger, if you look there?'],
  },
  {
    id: 'tired',
    heard: /\b(?:tired|exhaust\w*|worn out|burn(?:ed|t)? out|drained|can'?t sleep|insomnia|no energy|sleepless)\b/iu,
    called: 'tired',
    heavy: false,
    said: [
      'That kind of tiredness goes deeper than one bad night.',
      'You have been running on little for a while, it seems.',
      'Being worn out makes every other thing harder.',
    ],
    asked: ['What has been taking the most out of you?', 'How have the nights been?', 'When did you last have an hour that was only yours?'],
  },
  {
    id: 'ashamed',
    heard:
      /\b(?:asham\w*|guilt\w*|embarrass\w*|my fault|regret\w*|stupid of me|let (?:them|him|her|everyone) down|failure|worthless|not good enough)\b/iu,
    called: 'hard on yourself',
    heavy: true,
    said: [
      'You are being very strict with yourself there.',
      'Shame tends to talk as if it knew everything about you.',
      'One hard moment is not the whole of a person.',
    ],
    asked: [
      'Whose voice does that sound like?',
      'What would you say if somebody you love told you the same about themselves?',
      'What part of it was truly in your hands?',
    ],
  },
  {
    id: 'numb',
    heard: /\b(?:numb|empty|nothing matters|pointless|hollow|don'?t feel anything|hopeless)\b/iu,
    called: 'empty',
    heavy: true,
    said: [
      'Emptiness can be what is left when it has been too much for too long.',
      'Feeling nothing is a feeling too, and a hard one.',
      'It takes something to say that there is nothing there.',
    ],
    asked: [
      'When did you first notice it going quiet inside?',
      'Is there anything, however small, that still reaches you?',
      'What used to be there?',
    ],
  },
  {
    id: 'grieving',
    heard: /\b(?:passed away|died|funeral|grie(?:f|ving)|lost my|miss (?:him|her|them|my)|in loving memory)\b/iu,
    called: 'in grief',
    heavy: true,
    said: [
      'I am sorry for your loss.',
      'Missing somebody that much is love with nowhere to go.',
      'There is no right way to grieve, and no timetable.',
    ],
    asked: ['What would you like to tell me about them?', 'What do you miss most on an ordinary day?', 'Who remembers with you?'],
  },
  {
    id: 'hurt',
    heard: /\b(?:hurt|betray\w*|cheated|rejected|ignored|dumped|broke up|breakup|break up|abandon\w*)\b/iu,
    called: 'hurt',
    heavy: true,
    said: ['That is a real hurt.', 'It cuts to be let down by somebody who mattered.', 'Of course that stays with you.'],
    asked: ['What part of it keeps coming back?', 'What did you hope they would do?', 'What do you need now that you did not get then?'],
  },
  {
    id: 'confused',
    heard: /\b(?:confus\w*|torn|stuck|don'?t know what to do|lost|undecided|can'?t decide|no idea what)\b/iu,
    called: 'stuck',
    heavy: false,
    said: [
      'It can be tiring to stand at a fork for so long.',
      'Both sides of that seem to matter to you.',
      'Being stuck often means that no way is free of cost.',
    ],
    asked: [
      'What does each side of it want for you?',
      'What would you choose if nobody could be disappointed?',
      'What is the smallest step that would not close any door?',
    ],
  },
  {
    id: 'glad',
    heard: /\b(?:happy|glad|proud|excited|grateful|relieved|good news|better today|great day|hopeful|went well|i (?:passed|did it|got the))\b/iu,
    called: 'glad',
    heavy: false,
    said: ['That is good to hear.', 'It is nice to hear some light in that.', 'You had a hand in that.'],
    asked: ['What made it possible?', 'What would help it last a little longer?', 'Who would you like to tell about it?'],
  },
];
