/**
 * What is published: a body of an exact size whose type Ezri's contract knows. `mark` has a fixed width, so that a client can read number and time out of the
 * bytes of a frame without parsing it.
 */
export interface Body {
  readonly type: 'noted';
  readonly mark: string;
  readonly alert: { readonly id: string; readonly version: number; readonly level: number; readonly category: string; readonly status: string };
  readonly pad: string;
}

/** Stands before the number of an event, and nowhere else in what is sent. */
export const MARK = '"^#';
const NUMBER_DIGITS = 9;
const TIME_DIGITS = 15;
/** From the first byte of MARK to the byte after the time. */
export const MARK_BYTES = MARK.length + NUMBER_DIGITS + 1 + TIME_DIGITS;

/** µs by the clock that only goes forward; all processes of a machine share it. */
export const nowUs = (): number => Number(process.hrtime.bigint() / 1_000n);

/** Event `n` as JSON of exactly `bytes` bytes. Throws a RangeError when it does not fit. */
export function bodyOf(n: number, bytes: number): Body {
  const mark = `^#${String(n).padStart(NUMBER_DIGITS, '0')}@${String(nowUs()).padStart(TIME_DIGITS, '0')}`;
  const alert = { id: '0199d3a0-0000-7000-8000-000000000001', version: n, level: 3, category: 'suicide', status: 'acknowledged' };
  const bare: Body = { type: 'noted', mark, alert, pad: '' };
  return { ...bare, pad: 'x'.repeat(bytes - JSON.stringify(bare).length) };
}

/** The number of the event whose MARK begins at `at`. */
export const numberAt = (frame: Uint8Array, at: number): number => digits(frame, at + MARK.length, NUMBER_DIGITS);

/** When the event whose MARK begins at `at` was published (`nowUs`). */
export const timeAt = (frame: Uint8Array, at: number): number => digits(frame, at + MARK.length + NUMBER_DIGITS + 1, TIME_DIGITS);

function digits(frame: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let place = at; place < at + count; place += 1) value = value * 10 + ((frame[place] ?? 0) - 48);
  return value;
}
