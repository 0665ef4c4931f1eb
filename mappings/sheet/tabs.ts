import { FIELDS, type FieldKey, type FieldKind } from '../fields.ts';
import { HANDLER_COLUMNS } from './handlers.ts';

/** What a column of the case sheet holds: a field of a case, or one of the sheet's own. */
export type ColumnKind =
  | FieldKind
  | 'moment'
  | 'number'
  | 'role'
  | 'reviewKind'
  | 'decision'
  | 'feedbackKind'
  | 'complaintSubject'
  | 'staffName'
  /** A box to tick. */
  | 'tick'
  /** Text that goes on over empty cells rather than in further lines. */
  | 'line'
  /** Text for the machine alone, such as JSON. */
  | 'machine';

/** One column of a tab; people may move it, so it is found by its header. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** True where only the machine writes. */
  readonly locked: boolean;
  /** True where nobody needs to look. */
  readonly hidden: boolean;
}

/** One tab of the case sheet, its header in the first row. */
export interface Tab<Key extends string = string> {
  readonly title: string;
  readonly hidden: boolean;
  readonly columns: readonly Column<Key>[];
}

const column = <const Key extends string>(
  key: Key,
  header: string,
  width: number,
  kind: ColumnKind = 'text',
): Column<Key> => ({ key, header, width, kind, locked: false, hidden: false });

const locked = <const Key extends string>(...parts: Parameters<typeof column<Key>>): Column<Key> => ({
  ...column(...parts),
  locked: true,
});

/** A column of a hidden tab is headed by its own key. */
const machine = <const Key extends string>(key: Key, kind: ColumnKind = 'machine'): Column<Key> =>
  locked(key, key, 16, kind);

const tab = <const Key extends string>(
  title: string,
  columns: readonly Column<Key>[],
  { hidden = false } = {},
): Tab<Key> => ({ title, hidden, columns });

function sheetKind(key: FieldKey, kind: FieldKind): ColumnKind {
  if (key === 'sources') return 'line';
  return HANDLER_COLUMNS.some(({ field }) => field === key) ? 'staffName' : kind;
}

export const CASES_TAB = tab(
  'תיקים',
  FIELDS.map(({ key, header, width, kind, edit }) => ({
    key,
    header,
    width,
    kind: sheetKind(key, kind),
    locked: edit.length === 0,
    hidden: false,
  })),
);

export const REVIEW_TAB = tab('לבדיקה', [
  locked('id', 'מספר פריט', 14),
  locked('kind', 'סוג', 16, 'reviewKind'),
  locked('first', 'צד א', 36),
  locked('second', 'צד ב', 36),
  locked('why', 'למה', 44),
  locked('weightBits', 'משקל', 9, 'number'),
  column('decision', 'החלטה', 17, 'decision'),
  column('note', 'הערה', 28),
  locked('caseIds', 'תיקים', 14),
  { ...locked('subject', 'מפתח', 16, 'machine'), hidden: true },
]);

export const STAFF_TAB = tab('צוות', [
  column('name', 'שם', 22),
  column('role', 'תפקיד', 16, 'role'),
  column('email', 'דוא"ל', 30, 'email'),
  column('active', 'פעיל', 10),
  column('deputy', 'מחליף', 22, 'staffName'),
]);

export const SETTINGS_TAB = tab('הגדרות', [
  locked('label', 'הגדרה', 32),
  column('value', 'ערך', 18),
  locked('explanation', 'הסבר', 70),
  { ...locked('key', 'מפתח', 22, 'machine'), hidden: true },
]);

/** Laid out freely: the dashboard has no header row. */
export const DASHBOARD_TITLE = 'לוח בקרה';

export const LOG_TAB = tab('יומן', [
  locked('when', 'מתי', 18, 'moment'),
  locked('who', 'מי', 16),
  locked('caseId', 'תיק', 12),
  locked('field', 'שדה', 18),
  locked('before', 'היה', 40),
  locked('after', 'נהיה', 40),
  locked('how', 'איך', 50),
]);

/** What clients said of the office: a line for each complaint, answer to "are you content?" and refund. */
export const FEEDBACK_TAB = tab('משוב', [
  column('date', 'תאריך', 12, 'date'),
  column('caseId', 'מספר תיק', 12, 'caseId'),
  column('kind', 'סוג', 14, 'feedbackKind'),
  column('subject', 'נושא התלונה', 18, 'complaintSubject'),
  // 1 to 5.
  column('score', 'ציון', 8, 'number'),
  column('amount', 'סכום', 14, 'money'),
  column('text', 'פירוט', 50),
  column('who', 'נרשם בידי', 18, 'staffName'),
]);

/** The ledger's proof: one row per source row. A long `cells` goes on in `cells_2`, `cells_3`, … */
export const SOURCES_TAB = tab(
  '_sources',
  [
    machine('workbook'),
    machine('sheet'),
    machine('row', 'number'),
    machine('client_id'),
    machine('case_id'),
    machine('hash'),
    machine('cells'),
    machine('gave'),
    machine('link'),
  ],
  { hidden: true },
);

/** One row per cell that is on no case. */
export const REJECTED_TAB = tab(
  '_rejected',
  [machine('workbook'), machine('sheet'), machine('cell'), machine('reason'), machine('text')],
  { hidden: true },
);

/** What the last import said of each case, so that the next one can tell a person's change from its own. */
export const PUBLISHED_TAB = tab('_published', [machine('case_id'), machine('values')], { hidden: true });

/** Whom the add-on still has to tell of a hand-over, and whom it has told: one row per person and hand-over. */
export const NOTICES_TAB = tab(
  '_notices',
  [machine('id'), machine('when'), machine('name'), machine('case_id'), machine('about'), machine('told')],
  { hidden: true },
);

/**
 * Which mails went: one row per kind, period and colleague, written before the mail goes, so that none goes twice.
 * `notices` are the ids of the hand-overs it tells.
 */
export const MAILS_TAB = tab(
  '_mails',
  [
    machine('kind'),
    machine('period'),
    machine('name'),
    machine('address'),
    machine('state'),
    machine('at'),
    machine('run'),
    machine('place', 'number'),
    machine('attempts', 'number'),
    machine('notices'),
  ],
  { hidden: true },
);

/** What each month came to, as JSON, so that the next one has something to be held against. */
export const MONTHS_TAB = tab('_months', [machine('month'), machine('figures')], { hidden: true });

/** The tabs of a case sheet that have a header row, in order. */
export const TABLE_TABS: readonly Tab[] = [
  CASES_TAB,
  REVIEW_TAB,
  STAFF_TAB,
  SETTINGS_TAB,
  FEEDBACK_TAB,
  LOG_TAB,
  SOURCES_TAB,
  REJECTED_TAB,
  PUBLISHED_TAB,
  NOTICES_TAB,
  MAILS_TAB,
  MONTHS_TAB,
];
