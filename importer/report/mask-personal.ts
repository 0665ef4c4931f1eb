import { FIELD_BY_KEY, type FieldKind } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';

const HIDDEN = '•';

/**
 * Ids of rows shown beside each other: every digit hidden but the last three and those in which the ids
 * differ, which is all a clerk needs to see a typing mistake.
 */
export function maskIds(ids: readonly string[]): readonly string[] {
  const length = Math.max(0, ...ids.map((id) => id.length));
  const padded = ids.map((id) => id.padStart(length, '0'));
  const shown = Array.from(
    { length },
    (_, place) => place >= length - 3 || new Set(padded.map((id) => id[place])).size > 1,
  );
  return padded.map((id) => [...id].map((digit, place) => (shown[place] ? digit : HIDDEN)).join(''));
}

/** `+972501234567` as `050-•••4567`; a foreign number keeps its plus sign and its last four digits. */
export function maskPhone(phone: string): string {
  const end = phone.slice(-4);
  if (!phone.startsWith('+972')) return `+${HIDDEN.repeat(3)}${end}`;
  const local = `0${phone.slice(4)}`;
  return `${local.slice(0, local.length - 7)}-${HIDDEN.repeat(3)}${end}`;
}

const FREE_TEXT: readonly LegacyKey[] = ['notes', 'nextAction'];
const PLAIN_KINDS: readonly FieldKind[] = ['date', 'money', 'percent', 'claimType', 'stage'];
const SAMPLE_LENGTH = 24;

/** A sample cell, showing the shape of what its column holds and no more of the person than that. */
export function maskSample(text: string, key: LegacyKey | null): string {
  const short = text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text;
  if (key === null) return hideLongNumbers(short);
  if (FREE_TEXT.includes(key)) return 'מלל חופשי';
  const kind = kindOf(key);
  if (kind === 'name' || kind === 'email')
    return short.replace(/(\p{L})[\p{L}\p{M}]+/gu, `$1${HIDDEN.repeat(2)}`);
  return PLAIN_KINDS.includes(kind) ? short : hideLongNumbers(short);
}

function kindOf(key: LegacyKey): FieldKind {
  return key === 'firstName' || key === 'lastName' ? 'name' : FIELD_BY_KEY[key].kind;
}

/** Ids and phones, however written, keep their last three digits. */
function hideLongNumbers(text: string): string {
  return text.replace(/\d(?:[\s-]?\d){6,}/g, (number) =>
    number.slice(0, -3).replace(/\d/g, HIDDEN).concat(number.slice(-3)),
  );
}
