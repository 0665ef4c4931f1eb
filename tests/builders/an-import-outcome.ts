import type { CaseRecord } from '../../importer/case-record.ts';
import type { ImportOutcome, RowPlacement } from '../../importer/import-outcome.ts';
import type { ModelSummary } from '../../importer/match/linkage.ts';
import type { Problem } from '../../importer/problem.ts';
import type { ReviewItem } from '../../importer/review/review-item.ts';
import type { SourceRow } from '../../importer/source-row.ts';
import type { ColumnReading, SheetReading, WorkbookReading } from '../../importer/workbook-reading.ts';
import { aRow } from './a-row.ts';

const DOCUMENTS = 'מעקב מסמכים.xlsx';
const AUTHORITY = 'רשויות.xls';
const BILLING = 'billing.xlsx';

/** A small invented office: three clients in three files, one typing mistake, one shared phone. */
export function anImportOutcome(parts: Partial<ImportOutcome> = {}): ImportOutcome {
  const readings = parts.readings ?? threeReadings();
  const cells = readings.map((reading) => reading.cells);
  const total = (part: 'read' | 'canonical' | 'extra' | 'rejected') =>
    cells.reduce((sum, ledger) => sum + ledger[part], 0);
  return {
    importedAt: '2025-07-14T06:30:00.000Z',
    readings,
    refused: [],
    sheetProblems: [],
    rows: readings.flatMap(({ rows }) => rows),
    placements: PLACEMENTS,
    clientCount: 3,
    cases: CASES,
    reviewItems: [aReviewItem()],
    disagreements: [
      { field: 'feeAmount', workbooks: ['documents', 'billing'], compared: 3, different: 1 },
      { field: 'intakeDate', workbooks: ['documents', 'authority'], compared: 2, different: 0 },
    ],
    model: MODEL,
    ledger: {
      read: total('read'),
      canonical: total('canonical'),
      extra: total('extra'),
      rejected: total('rejected'),
    },
    ...parts,
  };
}

/** A workbook that was read; name what matters. */
export function aReading(parts: Partial<WorkbookReading> = {}): WorkbookReading {
  return {
    workbook: BILLING,
    fileHash: 'a'.repeat(64),
    kind: 'billing',
    sheets: [aSheetReading()],
    rows: [],
    rejected: [],
    problems: [],
    cells: { read: 0, canonical: 0, extra: 0, rejected: 0 },
    ...parts,
  };
}

/** A recognised sheet with a name column and an unknown one. */
function aSheetReading(parts: Partial<SheetReading> = {}): SheetReading {
  return {
    sheet: 'גבייה',
    hidden: false,
    headerRowNumber: 1,
    ignored: null,
    columns: [
      aColumn({ header: 'שם לקוח', key: 'clientName', samples: ['ברק נועה', 'אלון יעל'] }),
      aColumn({ columnIndex: 1, header: 'צבע תיקייה', key: null, confidence: 0, why: 'unknown header' }),
    ],
    sourceRows: 2,
    hiddenRows: 0,
    skippedRows: [],
    ...parts,
  };
}

/** A column that was recognised by its header. */
function aColumn(parts: Partial<ColumnReading> = {}): ColumnReading {
  return {
    columnIndex: 0,
    header: 'שם',
    key: 'clientName',
    confidence: 0.98,
    why: 'header is a known name',
    samples: [],
    ...parts,
  };
}

/** A date nobody can read. */
export function aProblem(parts: Partial<Problem> = {}): Problem {
  return {
    code: 'unreadable-date',
    where: { workbook: BILLING, sheet: 'גבייה', cell: 'D17' },
    saw: '31/02/2025',
    expected: 'a date',
    fix: 'Correct the date.',
    ...parts,
  };
}

/** Two rows that may be one client. */
export function aReviewItem(parts: Partial<ReviewItem> = {}): ReviewItem {
  return {
    id: 'R-0a1b2c3d4e',
    kind: 'possibleMatch',
    subject: { about: 'pair', hashes: ['one', 'two'] },
    caseIds: ['1001', '1002'],
    first: 'שם הלקוח: נועה ברק\nטלפון: 050-123-4567',
    second: 'שם הלקוח: נועה ברקת\nטלפון: 050-123-4567',
    why: '✓ טלפון: זהה\n✗ שם: דומה',
    weightBits: 5.2,
    decision: null,
    ...parts,
  };
}

function threeReadings(): readonly WorkbookReading[] {
  return [
    aReading({
      workbook: DOCUMENTS,
      kind: 'documents',
      sheets: [
        aSheetReading({
          sheet: 'ינואר 2025',
          headerRowNumber: 3,
          columns: [
            aColumn({ header: 'שם מלא', samples: ['נועה ברק'] }),
            aColumn({ columnIndex: 1, header: 'ת"ז', key: 'nationalId', samples: ['314159265'] }),
            aColumn({ columnIndex: 2, header: 'אחראי', key: 'clientManager', confidence: 0.55 }),
          ],
          skippedRows: [{ rowNumber: 9, why: 'total' }],
        }),
        aSheetReading({ sheet: 'רשימות', headerRowNumber: null, ignored: 'helper-tab', columns: [] }),
      ],
      rows: DOCUMENTS_ROWS,
      rejected: [{ sheet: 'ינואר 2025', cell: 'A1', text: 'מעקב מסמכים', reason: 'title' }],
      cells: { read: 12, canonical: 9, extra: 2, rejected: 1 },
    }),
    aReading({
      workbook: AUTHORITY,
      kind: 'authority',
      sheets: [aSheetReading({ sheet: 'תביעות', hiddenRows: 1 })],
      rows: AUTHORITY_ROWS,
      cells: { read: 10, canonical: 10, extra: 0, rejected: 0 },
    }),
    aReading({
      rows: BILLING_ROWS,
      problems: [aProblem()],
      rejected: [{ sheet: 'גבייה', cell: 'D17', text: '31/02/2025', reason: 'unreadable-date' }],
      cells: { read: 8, canonical: 6, extra: 1, rejected: 1 },
    }),
  ];
}

const NOA = { clientName: 'נועה ברק', nationalId: '314159265', phones: ['+972501234567'] };

const DOCUMENTS_ROWS: readonly SourceRow[] = [
  aRow({
    workbook: DOCUMENTS,
    sheet: 'ינואר 2025',
    rowNumber: 4,
    values: { ...NOA, birthDate: '1961-05-02' },
  }),
  aRow({
    workbook: DOCUMENTS,
    sheet: 'ינואר 2025',
    rowNumber: 5,
    values: { clientName: 'יוסף חיים לוי', phones: ['+972529876543'] },
  }),
];

const AUTHORITY_ROWS: readonly SourceRow[] = [
  aRow({
    workbook: AUTHORITY,
    sheet: 'תביעות',
    rowNumber: 2,
    idClue: '314159256',
    values: { firstName: 'נועה', lastName: 'ברק', birthDate: '1961-05-02', claimType: 'mobility' },
  }),
  aRow({ workbook: AUTHORITY, sheet: 'תביעות', rowNumber: 3, values: { clientName: 'דנה אורן' } }),
];

const BILLING_ROWS: readonly SourceRow[] = [
  aRow({ rowNumber: 2, values: { clientName: 'ברק נועה', phones: ['+972501234567'] } }),
  aRow({ rowNumber: 3, values: { clientName: 'לוי יוסי', phones: ['+972529876543'] } }),
];

const PLACEMENTS: readonly RowPlacement[] = [
  { clientId: 'C1', caseId: '1001', gave: ['clientName', 'nationalId'], link: null },
  { clientId: 'C2', caseId: '1002', gave: ['clientName'], link: null },
  {
    clientId: 'C1',
    caseId: '1001',
    gave: ['claimType'],
    link: {
      toRowIndex: 0,
      weightBits: 17.5,
      decidedByPerson: false,
      evidence: [
        { field: 'birthDate', level: 'exact', bits: 11.5 },
        { field: 'name', level: 'exact', bits: 8.25 },
        { field: 'nationalId', level: 'near', bits: -2.25 },
      ],
    },
  },
  { clientId: 'C3', caseId: '1003', gave: ['clientName'], link: null },
  {
    clientId: 'C1',
    caseId: '1001',
    gave: [],
    link: {
      toRowIndex: 0,
      weightBits: 19.5,
      decidedByPerson: false,
      evidence: [{ field: 'phones', level: 'exact', bits: 19.5 }],
    },
  },
  {
    clientId: 'C2',
    caseId: '1002',
    gave: [],
    link: {
      toRowIndex: 1,
      weightBits: 12.75,
      decidedByPerson: false,
      evidence: [{ field: 'phones', level: 'exact', bits: 12.75 }],
    },
  },
];

const CASES: readonly CaseRecord[] = ['1001', '1002', '1003'].map((caseId, place) => ({
  caseId,
  clientId: `C${place + 1}`,
  rowIndexes: PLACEMENTS.flatMap((placement, rowIndex) => (placement.caseId === caseId ? [rowIndex] : [])),
  values: {},
  from: {},
  extras: [],
}));

const MODEL: ModelSummary = {
  pairsCompared: 9,
  sameBits: 10,
  reviewBits: 4,
  levels: [
    { field: 'phones', level: 'exact', m: 0.9, u: 0.0001, bits: 13.1 },
    { field: 'name', level: 'else', m: 0.05, u: 0.98, bits: -4.3 },
  ],
  histogram: [
    { fromBits: -12, toBits: -11, pairs: 5 },
    { fromBits: 5, toBits: 6, pairs: 1 },
    { fromBits: 12, toBits: 13, pairs: 1 },
    { fromBits: 17, toBits: 18, pairs: 1 },
    { fromBits: 19, toBits: 20, pairs: 1 },
  ],
};
