/** What people choose first when asked for a password: our own list, compared after the usual dressing-up has been taken off. */
const STEMS = (
  'password passwort passord contrasena motdepasse parola senha secret secreto admin administrator root toor guest user login logon welcome bienvenido letmein letmeinnow ' +
  'openup opensesame access changeme default master monkey dragon tiger lion eagle falcon panther unicorn butterfly flower sunflower sunshine moonlight rainbow summer winter spring ' +
  'autumn january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
  'football baseball basketball soccer hockey tennis golfer futbol barcelona realmadrid arsenal chelsea liverpool manchester juventus bayern boca river ' +
  'iloveyou iloveu ilovehim iloveher loveyou lovely teamo tequiero mylove forever family mother father mommy daddy sister brother princess prince queen king angel baby babygirl babyboy ' +
  'superman batman spiderman ironman wonderwoman pokemon pikachu charizard starwars skywalker yoda hogwarts potter gandalf frodo naruto minecraft fortnite roblox ' +
  'google facebook instagram twitter youtube amazon apple microsoft windows iphone samsung android netflix spotify linkedin computer internet keyboard laptop ' +
  'michael michelle jessica jennifer ashley daniel andrew joshua matthew robert thomas charlie george jordan nicole amanda anthony william samantha maria jose carlos juan ana lucia sofia ' +
  'london paris madrid berlin newyork america england canada mexico argentina colombia australia texas california florida chicago boston denver ' +
  'cookie chocolate banana orange cherry peanut pepper ginger coffee cheese pizza hamburger sweet sugar candy ' +
  'hello helloworld holamundo hola hello123 goodbye whatever nothing something anything trustno freedom liberty peace happy smile lucky money power success blessed jesus christ ' +
  'qwerty qwertz azerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qwaszx poiuyt lkjhgf mnbvcx wasd asdf zxcv qwer ' +
  'test testing tester testuser demo sample example temp temporary abc abcd abcde abcdef abcdefg abcdefgh abcdefghi ezri ezriezri companion mental wellness health'
).split(' ');
const STEM_SET: ReadonlySet<string> = new Set(STEMS);

const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
};
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
];
/** A run along one of the rows counts as trivial when it makes up a password from this many characters. */
const RUN_MIN = 3;

const undisguise = (text: string): string => text.replace(/[0134578@$!|+]/gu, (mark) => DISGUISES[mark] ?? '');

function isRun(text: string): boolean {
  const backwards = [...text].reverse().join('');
  return text.length >= RUN_MIN && ROWS.some((row) => row.includes(text) || row.includes(backwards) || (row + row).includes(text));
}

function isRepeat(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const unit = text.slice(0, size);
    if (text.length % size === 0 && unit.repeat(text.length / size) === text) return size <= 4 || STEM_SET.has(unit) || isRun(unit);
  }
  return false;
}

function isStem(text: string): boolean {
  if (text === '' || STEM_SET.has(text) || isRun(text) || isRepeat(text)) return true;
  for (let cut = RUN_MIN; cut <= text.length - RUN_MIN; cut += 1) {
    const [head, tail] = [text.slice(0, cut), text.slice(cut)];
    if ((STEM_SET.has(head) || isRun(head)) && (STEM_SET.has(tail) || isRun(tail))) return true;
  }
  return false;
}

/** Whether a password is one that people guess first: a common word or keyboard run, also with digits, a year, marks or look-alike letters around it. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const stripped = plain.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  if (/^[\d\W_]+$/u.test(plain)) {
    const digits = plain.replace(/\D/gu, '');
    return (
      digits.length < 6 ||
      isRun(digits) ||
      isRepeat(digits) ||
      /^(?:19|20)\d\d(?:0\d|1[0-2])?\d{0,2}$/u.test(digits) ||
      /^(\d)\1*(\d)\2*$/u.test(digits) ||
      /123456|654321/u.test(digits)
    );
  }
  return [plain, stripped, undisguise(plain), undisguise(stripped)].some(isStem) || STEM_SET.has(stripped.replace(/[\d\W_]/gu, ''));
}
