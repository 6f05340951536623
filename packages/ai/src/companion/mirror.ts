const SWAP: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  "i'm": 'you are',
  im: 'you are',
  "i've": 'you have',
  ive: 'you have',
  "i'll": 'you will',
  "i'd": 'you would',
  we: 'you',
  us: 'you',
  our: 'your',
  ours: 'yours',
  ourselves: 'yourselves',
  "we're": 'you are',
  "we've": 'you have',
};
const AFTER_I: Readonly<Record<string, string>> = { am: 'are', was: 'were', "wasn't": "weren't", wasnt: "weren't" };
/** A sentence is only given back when it begins like one that can stand alone. */
const BEGINS = /^(?:i|i'm|im|i've|ive|i'd|i'll|my|we|we're|he|she|they|it|everyone|everybody|nobody|people|the|our)\b/iu;
const LEAD_INS =
  /^(?:(?:and|but|so|well|yeah|yes|no|ok|okay|like|just|honestly|actually|because|also|then|today|lately|i mean|to be honest|it's just that|the thing is)\b[\s,]*)+/iu;
/** Not given back: speech to the companion, quotations, addresses, and anything whose words should not be heard from it. */
const UNSAID =
  /\b(?:you|your|u|ur|yours)\b|["“”:/@<>{}[\]\\*_#`]|https?|\b(?:kill\w*|suicid\w*|di(?:e|ed|es|ying)|dead|death|cut\w*|blood\w*|pills?|overdos\w*|gun|knife|rope|hang\w*|murder\w*|rape\w*|abuse\w*|harm\w*|drunk|drug\w*|commit\w*|therap\w*|counsel\w*|treat\w*|diagno[sz]\w*|fuck\w*|shit\w*|bitch\w*|damn|crap|ass|human|jump\w*|bridge|burn\w*|hit\w*|beat\w*|stab\w*|shoot\w*|shot|poison\w*|starv\w*|purg\w*|vomit\w*|worthless|useless|ugly|fat|stupid|disgusting|hate)\b/iu;
const WORDS_MIN = 4;
const WORDS_MAX = 16;

/** The person's own sentence as they would hear it back, "my boss shouted at me" as "your boss shouted at you"; null when none of them lends itself to that. */
export function mirror(text: string): string | null {
  const sentences = text.replace(/[’‘]/gu, "'").split(/[.!?\n;…]+/u);
  for (const sentence of sentences.toReversed()) {
    const clause = sentence
      .trim()
      .replace(LEAD_INS, '')
      .replace(/\s+(?:lol|haha|though|i guess|right|you know)$/iu, '')
      .trim();
    const words = clause.split(/\s+/u);
    if (words.length < WORDS_MIN || words.length > WORDS_MAX || !BEGINS.test(clause) || UNSAID.test(clause) || !/^[\p{L}\p{N}\s,'-]+$/u.test(clause))
      continue;
    return swap(words);
  }
  return null;
}

function swap(words: readonly string[]): string {
  const swapped = words.map((word, at) => {
    const [, core = '', tail = ''] = /^(.*?)([,]*)$/u.exec(word) ?? [];
    const lower = core.toLowerCase();
    const before = words[at - 1]?.toLowerCase() ?? '';
    const afterI = before === 'i' || before === 'we' || (before.endsWith('ly') && words[at - 2]?.toLowerCase() === 'i');
    return (SWAP[lower] ?? (afterI ? AFTER_I[lower] : undefined) ?? core) + tail;
  });
  const [first = '', ...rest] = swapped;
  return [/^(?:The|My|He|She|They|It|Our|We|Everyone|Everybody|Nobody|People)$/u.test(first) ? first.toLowerCase() : first, ...rest]
    .join(' ')
    .replace(/,+$/u, '');
}
