import type { ColumnKind } from './tabs.ts';

const TEXT = '@';
const GENERAL = 'General';
const DATE = 'dd/mm/yyyy';

/**
 * The number format of a column's cells, as Excel and Google Sheets both spell it.
 * Text is formatted as text, so that an id keeps its zeros and `=…` typed again stays text.
 */
export function formatOf(kind: ColumnKind): string {
  switch (kind) {
    case 'date':
      return DATE;
    case 'moment':
      return 'dd/mm/yyyy hh:mm';
    case 'money':
      return '[$₪-40D]#,##0.00;[Red]-[$₪-40D]#,##0.00';
    case 'percent':
      return '0.0#%';
    case 'number':
    case 'tick':
      return GENERAL;
    case 'caseId':
    case 'clientId':
    case 'text':
    case 'name':
    case 'nationalId':
    case 'phones':
    case 'email':
    case 'claimType':
    case 'stage':
    case 'documentsStatus':
    case 'authorityStatus':
    case 'paymentStatus':
    case 'channel':
    case 'waitingFor':
    case 'feedbackKind':
    case 'complaintSubject':
    case 'role':
    case 'reviewKind':
    case 'decision':
    case 'staffName':
    case 'line':
    case 'machine':
      return TEXT;
    default:
      return kind satisfies never;
  }
}

/** Whether the column's cells are numbers beneath their format. */
export function holdsNumbers(kind: ColumnKind): boolean {
  return formatOf(kind) !== TEXT;
}

const LATIN_KINDS: ReadonlySet<ColumnKind> = new Set([
  'caseId',
  'clientId',
  'nationalId',
  'phones',
  'email',
  'machine',
]);

/** Whether the column reads from left to right, also on a right-to-left sheet: so do all numbers. */
export function readsLeftToRight(kind: ColumnKind): boolean {
  return LATIN_KINDS.has(kind) || holdsNumbers(kind);
}

const WRAPPING_KINDS: ReadonlySet<ColumnKind> = new Set(['text', 'name', 'phones', 'email', 'staffName']);

/** Whether the column's text goes on in further lines of its cell. */
export function wraps(kind: ColumnKind): boolean {
  return WRAPPING_KINDS.has(kind);
}
