import type { Safety } from '@ezri/contract';

/** Numbers and addresses that a reply may name: those that the person's screen shows. Digits alone, host names alone. */
export type Contacts = ReadonlySet<string>;

export function contactsOf(safety: Pick<Safety, 'resources' | 'emergency'>): Contacts {
  const written = safety.resources.flatMap(({ channels }) => channels.flatMap(({ label, href }) => [label, href]));
  if (safety.emergency !== null) written.push(safety.emergency.number, safety.emergency.label);
  const numbers = written.flatMap((text) => text.match(NUMBER) ?? []).map(digits);
  const hosts = written.flatMap((text) => hostsOf(text));
  return new Set([...numbers, ...hosts]);
}

const NUMBER = /\+?\d(?:[\s().\-/]{0,3}\d){2,19}/gu;
/** A host name by its ending. Endings that are words too count in lower case alone: "that.It" only lacks a space. */
const HOST =
  /(?<![\w.-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+(?:com|org|net|edu|gov|mil|int|info|io|uk|mx|ar|cl|pe|fr|eu|app|ai|gg|tv|xyz|dev|au|ca|nz|ru|cn|jp|br)(?![a-z0-9-])/giu;
const WORD_HOST =
  /(?<![\w.-])(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.)+(?:me|co|us|es|de|it|to|be|in|ch|at|ie|is|chat|help|health|care|life|link|ly|gl|live|site|online|top|club)(?![\p{L}\d-])/gu;
const LINK = /(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w.-])\/?/gu;
/** The id of something is no number to call. */
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu;
/** Beyond what a list of hosts knows: an address says so itself. */
const ADDRESS =
  /https?:|www\.|(?:mailto|tel|sms|javascript|data|ftp):\S|\]\s?\(|[\w.+-]+@[\w-]+\.\w|\bdot (?:com|org|net|es)\b|\bpunto (?:com|org|net|es)\b/u;
/** So many digits are a telephone number, whatever is said about them; fewer are one when somebody is to be called there. */
const PHONE_DIGITS = 7;
const SHORT_CODE_DIGITS = 6;
const CALLED =
  /(?:\b(?:call|calling|dial|dialing|phone|ring|text|texting|sms|number|line|hotline|helpline|lifeline|reach|contact|at|to|marca|marcar|marque|llama|llamar|llame|llamas|numero|linea|telefono|escribe|envia|manda|al|contacta)\b[^\d\n]{0,30})$/u;
const COUNTED =
  /^\s*(?:%|percent|por ciento|minutes?|minutos?|seconds?|segundos?|hours?|horas?|days?|dias?|people|personas|times|veces|years?|anos?|words?|steps?|a\.?m\b|p\.?m\b|o.clock|:)/u;
const SPELLED =
  /\b(?:call|dial|phone|text|ring|marca|llama|llame|marque)\b(?: \w+){0,4}? (?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b ?){3,}/u;

const digits = (number: string): string => number.replace(/\D/gu, '');
const bare = (host: string): string => host.toLowerCase().replace(/^www\./u, '');
const hostsOf = (text: string): string[] => [...(text.match(HOST) ?? []), ...(text.match(WORD_HOST) ?? [])].map(bare);

/** A number, an address or a link that the person's screen does not show: whatever wrote it may have made it up (`raw` as it was written; `seen` and `words` as in fold.ts). */
export function namesStranger(raw: string, seen: string, words: string, contacts: Contacts): boolean {
  if (hostsOf(raw.normalize('NFKC').replace(/[\p{Cf}*_`~]/gu, '')).some((host) => !contacts.has(host))) return true;
  const text = seen.replace(UUID, 'it').replace(LINK, (link: string, host: string) => (contacts.has(bare(host)) ? 'it' : link));
  if (ADDRESS.test(text) || SPELLED.test(words)) return true;
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    const number = digits(found);
    if (contacts.has(number) || isCountdown(found)) continue;
    if (number.length >= PHONE_DIGITS) return true;
    if (/^\d+$/u.test(found) && number.length >= SHORT_CODE_DIGITS) return true;
    if (CALLED.test(text.slice(0, index)) && !COUNTED.test(text.slice(index + found.length)) && !isYear(found)) return true;
  }
  return false;
}

/** "5-4-3-2-1", "4 3 2 1": the exercise, and counting breaths. */
const isCountdown = (found: string): boolean =>
  /^\d(?:[\s.\-/]{1,3}\d){2,9}$/u.test(found) && new Set(digits(found)).size === digits(found).length && steps(digits(found));
const steps = (number: string): boolean => [...number].every((digit, at) => at === 0 || Math.abs(Number(digit) - Number(number[at - 1])) === 1);
const isYear = (found: string): boolean => /^(?:19|20)\d\d$/u.test(found);
