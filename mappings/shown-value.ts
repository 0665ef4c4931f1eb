import { CLAIM_TYPES } from './claim-types.ts';
import type { FieldKind } from './fields.ts';
import { STAGES } from './stages.ts';
import { AUTHORITY_STATUSES, CHANNELS, DOCUMENTS_STATUSES, PAYMENT_STATUSES } from './statuses.ts';
import type { Term } from './vocabulary.ts';
import { WAITING_FOR } from './waiting.ts';

const LABELS: { readonly [Kind in FieldKind]?: ReadonlyMap<string, string> } = {
  claimType: labelsOf(CLAIM_TYPES),
  stage: labelsOf(STAGES),
  documentsStatus: labelsOf(DOCUMENTS_STATUSES),
  authorityStatus: labelsOf(AUTHORITY_STATUSES),
  paymentStatus: labelsOf(PAYMENT_STATUSES),
  channel: labelsOf(CHANNELS),
  waitingFor: labelsOf(WAITING_FOR),
};

/**
 * A normalised value as a person reads it: `31/03/2025`, `₪1,234.50`, `10.5%`, `050-123-4567`, a term's label.
 * @param value as documented on the importer's `Normalised`, by the kind of its field
 */
export function shownValue(kind: FieldKind, value: string | number | readonly string[]): string {
  if (typeof value === 'object') return value.map((one) => shownValue(kind, one)).join(', ');
  if (typeof value === 'number') return kind === 'percent' ? shownPercent(value) : shownMoney(value);
  if (kind === 'date') return value.split('-').reverse().join('/');
  if (kind === 'phones') return shownPhone(value);
  return LABELS[kind]?.get(value) ?? value;
}

function shownMoney(agorot: number): string {
  const whole = Math.floor(Math.abs(agorot) / 100);
  const rest = Math.abs(agorot) % 100;
  const thousands = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${agorot < 0 ? '-' : ''}₪${thousands}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

function shownPercent(hundredths: number): string {
  return `${hundredths / 100}%`;
}

/** `+972501234567` as an Israeli writes it; a foreign number stays as it is. */
function shownPhone(e164: string): string {
  const local = /^\+972(5\d|7\d|[23489])(\d{3})(\d{4})$/.exec(e164);
  return local === null ? e164 : `0${local[1]}-${local[2]}-${local[3]}`;
}

function labelsOf(terms: readonly Term[]): ReadonlyMap<string, string> {
  return new Map(terms.map(({ key, label }) => [key, label]));
}
