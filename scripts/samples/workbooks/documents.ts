import { CHANNELS, DOCUMENTS_STATUSES } from '../../../mappings/statuses.ts';
import { type Day, LAST_DAY, monthTitleOf } from '../calendar.ts';
import { NOISE } from '../noise.ts';
import type { ClaimCase } from '../office/claim-case.ts';
import type { Office } from '../office/office.ts';
import type { Random } from '../random.ts';
import { typePercent } from '../typing/amount.ts';
import { chooseClues } from '../typing/clues.ts';
import { typeDate } from '../typing/date.ts';
import { typeFullName } from '../typing/name.ts';
import { typeNationalId } from '../typing/national-id.ts';
import { typePhones } from '../typing/phones.ts';
import { typeClaim, typeRemark, typeStatus } from '../typing/words.ts';
import { BLANK_LINE, type Cell, type Line, type Look, type Sheet, type Workbook } from './line.ts';
import { type Column, headerLine, lineUnder, titleLine } from './table.ts';
import { untidyRow } from './untidy-row.ts';

const MISSING_PAPERS = [
  'צילום ת.ז.',
  'סיכום רופא מומחה',
  'טופס 17',
  'תלושי שכר 12 חודשים',
  'אישור ניהול חשבון',
  'ייפוי כוח חתום',
  'טופס 106',
  'צילום שיק',
] as const;

/** What a clerk typed of a case once, and copies to the next month's tab. */
interface TypedCase {
  readonly name: Cell;
  readonly id: Cell;
  readonly phone: Cell;
  readonly claim: Cell;
  readonly intake: Cell;
  readonly channel: Cell;
  readonly city: Cell;
  readonly feePercent: Cell;
  readonly folder: number;
}

type DocumentsState = (typeof DOCUMENTS_STATUSES)[number]['key'];

interface Entry {
  readonly claimCase: ClaimCase;
  readonly typed: TypedCase;
  readonly state: DocumentsState;
  readonly status: Cell;
  readonly missing: Cell;
  readonly remark: Cell;
  /** Running number within the tab. */
  readonly place: number;
}

/** Documents tracking: a tab a month; a case whose papers are not complete is typed again into the next tab. */
export function documentsWorkbook(office: Office): Workbook {
  return { fileName: 'documents-tracking.xlsx', sheets: monthTabs(office) };
}

function* monthTabs(office: Office): Generator<Sheet> {
  const random = office.random.fork('documents');
  const cases = office.cases.filter((one) => one.missingFrom !== 'documents');
  const byIntake = casesByIntakeMonth(cases, office.months);
  let carried: readonly { readonly claimCase: ClaimCase; readonly typed: TypedCase }[] = [];
  for (const [index, month] of office.months.entries()) {
    const nextMonth = office.months[index + 1] ?? LAST_DAY + 1;
    const opened = (byIntake[index] ?? []).map((claimCase) => ({
      claimCase,
      typed: typeCase(claimCase, office, random),
    }));
    const entries = [...carried.map((one) => retype(one, office, random)), ...opened].map((one, place) =>
      entryOf({ ...one, place: place + 1, asOf: nextMonth }, random),
    );
    yield tabOf({ month, index, entries }, random);
    carried = entries.filter((entry) => entry.state !== 'complete');
  }
}

function casesByIntakeMonth(
  cases: readonly ClaimCase[],
  months: readonly Day[],
): readonly (readonly ClaimCase[])[] {
  const groups: ClaimCase[][] = months.map(() => []);
  for (const one of cases) {
    groups[months.findLastIndex((month) => month <= one.intakeDay)]?.push(one);
  }
  return groups;
}

function typeCase(claimCase: ClaimCase, { nameBook }: Office, random: Random): TypedCase {
  const { person } = claimCase;
  const clues = chooseClues(
    person,
    {
      idMissingRate: NOISE.idMissingInDocuments.rate,
      phoneMissingRate: NOISE.phoneMissingInDocuments.rate,
      nameBook,
    },
    random,
  );
  return {
    name: typeFullName(person, NOISE.nameLastFirstInDocuments.rate, random),
    id: clues.hasId ? typeNationalId(person, random) : null,
    phone: clues.hasPhone ? typePhones(person, random) : null,
    claim: typeClaim(claimCase.claimType, random),
    intake: typeDate(claimCase.intakeDay, random),
    channel: random.chance(0.8) ? typeStatus(CHANNELS, random.pick(CHANNELS).key, random) : null,
    city: random.chance(0.85) ? person.city : null,
    feePercent: typePercent(claimCase.feePercent, random),
    folder: random.integer(100, 999),
  };
}

/** Mostly copied from the earlier tab; now and then typed anew, with fresh slips. */
const retype = (
  one: { readonly claimCase: ClaimCase; readonly typed: TypedCase },
  office: Office,
  random: Random,
): { readonly claimCase: ClaimCase; readonly typed: TypedCase } =>
  random.chance(NOISE.retypedAfresh.rate)
    ? { ...one, typed: { ...typeCase(one.claimCase, office, random), channel: one.typed.channel } }
    : one;

interface EntryParts {
  readonly claimCase: ClaimCase;
  readonly typed: TypedCase;
  readonly place: number;
  /** The first day after the tab's month. */
  readonly asOf: Day;
}

function entryOf({ claimCase, typed, place, asOf }: EntryParts, random: Random): Entry {
  const isComplete = claimCase.documentsDay !== null && claimCase.documentsDay < asOf;
  const state = isComplete ? 'complete' : asOf - claimCase.intakeDay > 20 ? 'partial' : 'missing';
  return {
    claimCase,
    typed,
    state,
    place,
    status: typeStatus(DOCUMENTS_STATUSES, state, random),
    missing: isComplete ? null : missingPapers(random),
    remark: typeRemark(random),
  };
}

function missingPapers(random: Random): string {
  const papers = [random.pick(MISSING_PAPERS), random.pick(MISSING_PAPERS)];
  return [...new Set(papers)].join(', ');
}

const COLUMNS: { readonly [name: string]: Column<Entry> } = {
  place: { header: "מס'", width: 5, cell: (entry) => entry.place },
  name: { header: 'שם הלקוח', width: 22, cell: (entry) => entry.typed.name },
  id: { header: 'ת.ז.', width: 12, cell: (entry) => entry.typed.id },
  phone: { header: 'טלפון', width: 15, cell: (entry) => entry.typed.phone },
  claim: { header: 'סוג תביעה', width: 18, cell: (entry) => entry.typed.claim },
  intake: { header: 'תאריך קבלה', width: 12, cell: (entry) => entry.typed.intake },
  status: { header: 'סטטוס', width: 14, cell: (entry) => entry.status },
  missing: { header: 'מה חסר', width: 28, cell: (entry) => entry.missing },
  clientManager: { header: 'מטפל', width: 10, cell: (entry) => entry.claimCase.clientManager },
  channel: { header: 'מקור הגעה', width: 14, cell: (entry) => entry.typed.channel },
  city: { header: 'עיר', width: 14, cell: (entry) => entry.typed.city },
  feePercent: { header: '% שכ"ט', width: 8, cell: (entry) => entry.typed.feePercent },
  remark: { header: 'הערות', width: 28, cell: (entry) => entry.remark },
  folder: { header: 'קלסר', width: 7, cell: (entry) => entry.typed.folder },
};

/** The columns changed in the course of the years: at first no city, later the id before the name. */
const COLUMN_ORDERS = [
  [
    'place',
    'name',
    'id',
    'phone',
    'claim',
    'intake',
    'status',
    'missing',
    'clientManager',
    'channel',
    'feePercent',
    'remark',
  ],
  [
    'place',
    'id',
    'name',
    'phone',
    'claim',
    'intake',
    'status',
    'missing',
    'clientManager',
    'channel',
    'city',
    'feePercent',
    'remark',
    'folder',
  ],
] as const;

const LOOKS: { readonly [State in DocumentsState]: Look } = {
  complete: 'green',
  partial: 'yellow',
  missing: 'red',
};

/** Empty rows under the title: the header stands in row 3, in some tabs a row higher or lower. */
const ROWS_BEFORE_HEADER = [1, 1, 1, 2, 1, 0];

interface TabParts {
  readonly month: Day;
  /** From 0; the first tab is last year's and hidden. */
  readonly index: number;
  readonly entries: readonly Entry[];
}

function tabOf({ month, index, entries }: TabParts, random: Random): Sheet {
  const order = index < 6 ? COLUMN_ORDERS[0] : COLUMN_ORDERS[1];
  const columns = order.flatMap((name) => COLUMNS[name] ?? []);
  return {
    name: monthTitleOf(month),
    hidden: index === 0,
    widths: columns.map((column) => column.width),
    lines: tabLines({ month, index, entries }, columns, random),
  };
}

function* tabLines(
  { month, index, entries }: TabParts,
  columns: readonly Column<Entry>[],
  random: Random,
): Generator<Line> {
  yield titleLine(`מעקב מסמכים - ${monthTitleOf(month)}`, columns.length);
  for (let blank = 0; blank < (ROWS_BEFORE_HEADER[index % 6] ?? 1); blank += 1) yield BLANK_LINE;
  yield headerLine(columns);
  for (const entry of entries) yield* untidyRow(lineOf(entry, columns), random);
  yield BLANK_LINE;
  yield lineUnder(columns, { "מס'": 'סה"כ', 'שם הלקוח': `${entries.length} תיקים` }, 'total');
}

const lineOf = (entry: Entry, columns: readonly Column<Entry>[]): Line => ({
  cells: columns.map((column) => column.cell(entry)),
  look: LOOKS[entry.state],
  truth: { client: entry.claimCase.person.client, case: entry.claimCase.case },
});
