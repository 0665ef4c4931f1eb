import type { RoleKey } from './roles.ts';

/** What a field holds; says how a legacy cell is normalised and how the case sheet shows it. */
export type FieldKind =
  | 'caseId'
  | 'clientId'
  | 'text'
  | 'name'
  | 'nationalId'
  | 'phones'
  | 'email'
  | 'date'
  | 'money'
  | 'percent'
  | 'claimType'
  | 'stage'
  | 'documentsStatus'
  | 'authorityStatus'
  | 'paymentStatus'
  | 'channel'
  | 'waitingFor';

/**
 * How the values of a case's source rows become one value.
 * - `machine`: casesheet makes it; no legacy cell feeds it
 * - `owner`: the workbook that owns the field first, then the others; the latest row within one workbook
 * - `fullest`: the value with the most parts (a name with both first and last)
 * - `earliest`, `latest`: by date
 * - `union`: every different value, in order of first appearance
 * - `furthest`: the stage furthest along
 */
export type MergeRule = 'machine' | 'owner' | 'fullest' | 'earliest' | 'latest' | 'union' | 'furthest';

/** The three legacy workbooks, by what they track. */
export const WORKBOOK_KINDS = ['documents', 'authority', 'billing'] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

export interface Field<Key extends string = string> {
  readonly key: Key;
  /** The header on the case sheet; a column is found by it. */
  readonly header: string;
  readonly kind: FieldKind;
  readonly merge: MergeRule;
  /** The workbook believed first where sources disagree. */
  readonly owner: WorkbookKind;
  /** True where disagreeing sources need a person to decide. */
  readonly ask: boolean;
  readonly view: readonly RoleKey[];
  readonly edit: readonly RoleKey[];
  /** Column width in characters. */
  readonly width: number;
}

const ALL: readonly RoleKey[] = ['teamManager', 'caseManager', 'clientManager', 'collections'];
const HANDLERS: readonly RoleKey[] = ['teamManager', 'caseManager', 'clientManager'];
const CASE: readonly RoleKey[] = ['teamManager', 'caseManager'];
const CLIENT: readonly RoleKey[] = ['teamManager', 'clientManager'];
const MONEY: readonly RoleKey[] = ['teamManager', 'collections'];
const TEAM: readonly RoleKey[] = ['teamManager'];
const NOBODY: readonly RoleKey[] = [];

type Parts<Key extends string> = Pick<Field<Key>, 'key' | 'header' | 'kind' | 'merge' | 'edit' | 'width'> &
  Partial<Pick<Field, 'owner' | 'ask' | 'view'>>;

const field = <const Key extends string>(parts: Parts<Key>): Field<Key> => ({
  owner: 'documents',
  ask: false,
  view: ALL,
  ...parts,
});

/** The columns of the case sheet, in order. */
export const FIELDS = [
  field({ key: 'caseId', header: 'מספר תיק', kind: 'caseId', merge: 'machine', edit: NOBODY, width: 11 }),
  field({
    key: 'clientName',
    header: 'שם הלקוח',
    kind: 'name',
    merge: 'fullest',
    owner: 'authority',
    edit: CLIENT,
    width: 22,
  }),
  field({
    key: 'nationalId',
    header: 'תעודת זהות',
    kind: 'nationalId',
    merge: 'owner',
    ask: true,
    edit: CLIENT,
    width: 12,
  }),
  field({ key: 'phones', header: 'טלפון', kind: 'phones', merge: 'union', edit: CLIENT, width: 25 }),
  field({
    key: 'claimType',
    header: 'סוג תביעה',
    kind: 'claimType',
    merge: 'owner',
    owner: 'authority',
    edit: CASE,
    width: 17,
  }),
  field({ key: 'stage', header: 'שלב', kind: 'stage', merge: 'furthest', edit: HANDLERS, width: 18 }),
  field({ key: 'stageSince', header: 'בשלב מאז', kind: 'date', merge: 'machine', edit: NOBODY, width: 12 }),
  field({ key: 'nextAction', header: 'פעולה הבאה', kind: 'text', merge: 'owner', edit: ALL, width: 26 }),
  field({ key: 'nextActionDue', header: 'תאריך יעד', kind: 'date', merge: 'latest', edit: ALL, width: 12 }),
  field({
    key: 'promisedDate',
    header: 'הובטח ללקוח עד',
    kind: 'date',
    merge: 'machine',
    edit: ALL,
    width: 12,
  }),
  field({ key: 'waitingFor', header: 'ממתין ל', kind: 'waitingFor', merge: 'machine', edit: ALL, width: 11 }),
  field({ key: 'waitingSince', header: 'ממתין מאז', kind: 'date', merge: 'machine', edit: ALL, width: 12 }),
  field({ key: 'clientManager', header: 'מנהל לקוח', kind: 'text', merge: 'owner', edit: TEAM, width: 14 }),
  field({
    key: 'caseManager',
    header: 'מנהל תיק',
    kind: 'text',
    merge: 'owner',
    owner: 'authority',
    edit: TEAM,
    width: 14,
  }),
  field({
    key: 'collector',
    header: 'אחראי גבייה',
    kind: 'text',
    merge: 'owner',
    owner: 'billing',
    edit: TEAM,
    width: 14,
  }),
  field({
    key: 'intakeDate',
    header: 'תאריך קבלה',
    kind: 'date',
    merge: 'earliest',
    edit: CLIENT,
    width: 12,
  }),
  field({
    key: 'startedDate',
    header: 'תחילת טיפול',
    kind: 'date',
    merge: 'machine',
    edit: NOBODY,
    width: 12,
  }),
  field({ key: 'channel', header: 'ערוץ הגעה', kind: 'channel', merge: 'owner', edit: CLIENT, width: 12 }),
  field({
    key: 'lastContact',
    header: 'קשר אחרון עם הלקוח',
    kind: 'date',
    merge: 'latest',
    edit: HANDLERS,
    width: 12,
  }),
  field({ key: 'email', header: 'דוא"ל', kind: 'email', merge: 'union', edit: CLIENT, width: 24 }),
  field({
    key: 'birthDate',
    header: 'תאריך לידה',
    kind: 'date',
    merge: 'owner',
    owner: 'authority',
    ask: true,
    edit: CLIENT,
    width: 12,
  }),
  field({ key: 'city', header: 'עיר', kind: 'text', merge: 'owner', edit: CLIENT, width: 14 }),
  field({
    key: 'documentsStatus',
    header: 'מצב מסמכים',
    kind: 'documentsStatus',
    merge: 'owner',
    edit: CLIENT,
    width: 15,
  }),
  field({
    key: 'missingDocuments',
    header: 'מסמכים חסרים',
    kind: 'text',
    merge: 'owner',
    edit: CLIENT,
    width: 26,
  }),
  field({
    key: 'documentsDate',
    header: 'מסמכים הושלמו בתאריך',
    kind: 'date',
    merge: 'latest',
    edit: CLIENT,
    width: 12,
  }),
  field({
    key: 'authority',
    header: 'הרשות',
    kind: 'text',
    merge: 'owner',
    owner: 'authority',
    edit: CASE,
    width: 14,
  }),
  field({
    key: 'authorityReference',
    header: 'מספר תביעה ברשות',
    kind: 'text',
    merge: 'owner',
    owner: 'authority',
    edit: CASE,
    width: 16,
  }),
  field({
    key: 'authorityStatus',
    header: 'מצב ברשות',
    kind: 'authorityStatus',
    merge: 'owner',
    owner: 'authority',
    edit: CASE,
    width: 15,
  }),
  field({
    key: 'submittedDate',
    header: 'תאריך הגשה',
    kind: 'date',
    merge: 'owner',
    owner: 'authority',
    edit: CASE,
    width: 12,
  }),
  field({
    key: 'decisionDate',
    header: 'תאריך החלטה',
    kind: 'date',
    merge: 'latest',
    owner: 'authority',
    edit: CASE,
    width: 12,
  }),
  field({
    key: 'disabilityPercent',
    header: 'אחוז נכות',
    kind: 'percent',
    merge: 'owner',
    owner: 'authority',
    edit: CASE,
    width: 10,
  }),
  field({
    key: 'entitlementAmount',
    header: 'סכום הזכאות',
    kind: 'money',
    merge: 'owner',
    owner: 'authority',
    ask: true,
    edit: CASE,
    width: 14,
  }),
  field({
    key: 'entitlementUntil',
    header: 'זכאות עד',
    kind: 'date',
    merge: 'latest',
    owner: 'authority',
    edit: CASE,
    width: 12,
  }),
  field({
    key: 'feePercent',
    header: 'אחוז שכר טרחה',
    kind: 'percent',
    merge: 'owner',
    owner: 'billing',
    ask: true,
    view: MONEY,
    edit: MONEY,
    width: 10,
  }),
  field({
    key: 'feeAmount',
    header: 'שכר טרחה',
    kind: 'money',
    merge: 'owner',
    owner: 'billing',
    ask: true,
    view: MONEY,
    edit: MONEY,
    width: 14,
  }),
  field({
    key: 'paidAmount',
    header: 'שולם עד כה',
    kind: 'money',
    merge: 'owner',
    owner: 'billing',
    view: MONEY,
    edit: MONEY,
    width: 14,
  }),
  field({
    key: 'balance',
    header: 'יתרה לתשלום',
    kind: 'money',
    merge: 'owner',
    owner: 'billing',
    view: MONEY,
    edit: MONEY,
    width: 14,
  }),
  field({
    key: 'paymentStatus',
    header: 'מצב תשלום',
    kind: 'paymentStatus',
    merge: 'owner',
    owner: 'billing',
    view: MONEY,
    edit: MONEY,
    width: 14,
  }),
  field({
    key: 'paymentDue',
    header: 'מועד תשלום',
    kind: 'date',
    merge: 'latest',
    owner: 'billing',
    view: MONEY,
    edit: MONEY,
    width: 12,
  }),
  field({
    key: 'invoiceNumber',
    header: 'מספר חשבונית',
    kind: 'text',
    merge: 'union',
    owner: 'billing',
    view: MONEY,
    edit: MONEY,
    width: 14,
  }),
  field({ key: 'notes', header: 'הערות', kind: 'text', merge: 'union', edit: ALL, width: 40 }),
  field({ key: 'more', header: 'עוד', kind: 'text', merge: 'machine', edit: NOBODY, width: 30 }),
  field({
    key: 'clientId',
    header: 'מספר לקוח',
    kind: 'clientId',
    merge: 'machine',
    edit: NOBODY,
    width: 11,
  }),
  field({ key: 'sources', header: 'מקורות', kind: 'text', merge: 'machine', edit: NOBODY, width: 24 }),
] as const;

export type FieldKey = (typeof FIELDS)[number]['key'];

/** The field of a key. */
export const FIELD_BY_KEY = Object.fromEntries(FIELDS.map((one) => [one.key, one])) as {
  // Object.fromEntries forgets its keys; FIELDS has each exactly once.
  readonly [Key in FieldKey]: Field<Key>;
};
