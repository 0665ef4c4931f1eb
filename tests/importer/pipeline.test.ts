import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EarlierImport } from '../../importer/earlier/earlier-import.ts';
import type { ImportOutcome } from '../../importer/import-outcome.ts';
import { importReadings } from '../../importer/pipeline.ts';
import type { ReviewItem } from '../../importer/review/review-item.ts';
import type { SourceRow } from '../../importer/source-row.ts';
import type { WorkbookReading } from '../../importer/workbook-reading.ts';
import type { WorkbookKind } from '../../mappings/fields.ts';
import type { DecisionKey, ReviewKind } from '../../mappings/review.ts';
import { aRow } from '../builders/a-row.ts';
import { aProblem, aReading } from '../builders/an-import-outcome.ts';
import { aMobile, anId } from '../builders/invented-people.ts';

type Values = SourceRow['values'];

function workbook(
  kind: WorkbookKind,
  rows: readonly Values[],
  parts: Partial<WorkbookReading> = {},
): WorkbookReading {
  const name = `${kind}.xlsx`;
  return aReading({
    workbook: name,
    kind,
    rows: rows.map((values, index) => aRow({ workbook: name, values, rowNumber: index + 2 })),
    ...parts,
  });
}

function run(readings: readonly WorkbookReading[], earlier: EarlierImport | null = null): ImportOutcome {
  return importReadings({ readings, refused: [], earlier, importedAt: '2026-01-01T08:00:00.000Z' });
}

/** The import as its sheet remembers it, with one item decided by a person. */
function decided(outcome: ImportOutcome, item: ReviewItem, decision: DecisionKey): EarlierImport {
  return {
    rows: outcome.rows.map((row, index) => ({
      workbook: row.workbook,
      sheet: row.sheet,
      rowNumber: row.rowNumber,
      hash: row.hash,
      cells: row.cells,
      clientId: outcome.placements[index]?.clientId ?? '',
      caseId: outcome.placements[index]?.caseId ?? '',
    })),
    decisions: [{ id: item.id, kind: item.kind, subject: item.subject, decision }],
    problems: [],
    issued: { clients: 99, cases: 99 },
  };
}

function itemOf(outcome: ImportOutcome, kind: ReviewKind): ReviewItem {
  const item = outcome.reviewItems.find((one) => one.kind === kind);
  if (item === undefined) throw new Error(`no ${kind} among ${outcome.reviewItems.map((one) => one.kind)}`);
  return item;
}

const clientsOf = ({ placements }: ImportOutcome) => placements.map(({ clientId }) => clientId);
const casesOf = ({ placements }: ImportOutcome) => placements.map(({ caseId }) => caseId);

/** Two ids that are both right, beside one name and phone: a mistyped id, or two people. */
const TWO_IDS = [
  workbook('documents', [
    { clientName: 'נועה ברקאי', nationalId: anId(1), phones: [aMobile(1)], claimType: 'mobility' },
    { clientName: 'דן אלמוג', nationalId: anId(5), phones: [aMobile(5)], claimType: 'mobility' },
  ]),
  workbook('billing', [
    { clientName: 'ברקאי נועה', nationalId: anId(2), phones: [aMobile(1)], claimType: 'mobility' },
  ]),
];

describe('a second import', () => {
  test('joins what a person called the same client, and keeps the older id', () => {
    const first = run(TWO_IDS);
    expect(new Set(clientsOf(first)).size).toBe(3);
    const again = run(TWO_IDS, decided(first, itemOf(first, 'twoIds'), 'same'));
    const [noa, dan, bill] = clientsOf(again);
    expect(bill).toBe(noa);
    expect(dan).toBe(clientsOf(first)[1]);
    expect(itemOf(again, 'twoIds').decision).toBe('same');
    expect(itemOf(again, 'conflict').first).toContain(anId(1));
  });

  test('keeps apart what a person called different, and does not ask again', () => {
    const first = run(TWO_IDS);
    const again = run(TWO_IDS, decided(first, itemOf(first, 'twoIds'), 'different'));
    expect(clientsOf(again)).toEqual(clientsOf(first));
    expect(again.reviewItems.map(({ kind, decision }) => [kind, decision])).toEqual([
      ['twoIds', 'different'],
    ]);
  });

  test('shows the value a person chose', () => {
    const readings = [
      workbook('authority', [{ nationalId: anId(1), claimType: 'mobility', feeAmount: 100_000 }]),
      workbook('billing', [{ nationalId: anId(1), claimType: 'mobility', feeAmount: 250_000 }]),
    ];
    const first = run(readings);
    expect(first.cases[0]?.values.feeAmount).toBe(250_000);
    const item = itemOf(first, 'conflict');
    expect([item.first, item.second].map((side) => side.split('\n')[0])).toEqual([
      'שכר טרחה: ₪2,500',
      'שכר טרחה: ₪1,000',
    ]);
    expect(run(readings, decided(first, item, 'keepSecond')).cases[0]?.values.feeAmount).toBe(100_000);
  });

  test('puts a bill into the case a person chose', () => {
    const readings = [
      workbook('documents', [
        { nationalId: anId(1), claimType: 'mobility' },
        { nationalId: anId(1), claimType: 'taxRefund' },
      ]),
      workbook('billing', [{ nationalId: anId(1), invoiceNumber: '1001' }]),
    ];
    const first = run(readings);
    const item = itemOf(first, 'unclearCase');
    for (const [decision, caseId] of [
      ['keepFirst', item.caseIds[0]],
      ['keepSecond', item.caseIds[1]],
    ] as const) {
      const again = run(readings, decided(first, item, decision));
      expect(casesOf(again).at(-1)).toBe(caseId);
      expect(itemOf(again, 'unclearCase')).toMatchObject({ id: item.id, decision });
    }
  });
});

describe('two people of one name', () => {
  const namesakes = { clientName: 'דסטה דסה', claimType: 'mobility' };
  /** An office of other people around them, so that the matcher knows what is common and what is rare. */
  const others = Array.from({ length: 60 }, (_, index) => ({
    clientName: `${'אבגדהוזחטי'[index % 10]}רז ${'כלמנסע'[Math.floor(index / 10)]}דן`,
    nationalId: anId(index + 10),
    phones: [aMobile(index + 10)],
    claimType: 'mobility',
    entitlementAmount: 100_000 + index * 1_000,
  }));
  const office = (bill: Values) => [
    workbook('authority', [
      { ...namesakes, nationalId: anId(1), phones: [aMobile(1)], entitlementAmount: 592_400 },
      { ...namesakes, nationalId: anId(2), entitlementAmount: 324_500 },
      ...others,
    ]),
    workbook('billing', [{ ...namesakes, ...bill }, ...others]),
  ];
  const clientOfBill = (outcome: ImportOutcome) => clientsOf(outcome)[2 + others.length];

  test('are told apart by the phone beside the name', () => {
    const outcome = run(office({ phones: [aMobile(1)] }));
    expect(clientOfBill(outcome)).toBe(clientsOf(outcome)[0]);
  });

  test('are left to a person where the phone is the one’s and the sum the other’s', () => {
    const outcome = run(office({ phones: [aMobile(1)], entitlementAmount: 324_500 }));
    expect(clientsOf(outcome).slice(0, 2)).not.toContain(clientOfBill(outcome));
    expect(outcome.reviewItems.map(({ first, second }) => `${first}${second}`).join()).toContain('דסטה דסה');
  });
});

describe('a value that could not be read', () => {
  const unreadable = (more: readonly Values[]) => [
    workbook('billing', [{ nationalId: anId(1), claimType: 'mobility' }, ...more], {
      sheets: [
        {
          sheet: 'גבייה',
          hidden: false,
          headerRowNumber: 1,
          ignored: null,
          columns: [
            { columnIndex: 2, header: 'שכ"ט', key: 'feeAmount', confidence: 1, why: '', samples: [] },
          ],
          sourceRows: 1 + more.length,
          hiddenRows: 0,
          skippedRows: [],
        },
      ],
      problems: [
        aProblem({
          where: { workbook: 'billing.xlsx', sheet: 'גבייה', cell: 'C2' },
          saw: '"לברר"',
          code: 'unreadable-amount',
        }),
      ],
    }),
  ];

  test('is asked about where the case has no other', () => {
    const first = run(unreadable([]));
    const item = itemOf(first, 'unreadable');
    expect(item.first).toBe('שכר טרחה: "לברר"');
    const kept = run(unreadable([]), decided(first, item, 'keepFirst'));
    expect(kept.cases[0]?.extras).toEqual([['שכר טרחה', '"לברר"']]);
  });

  test('is no question where another row fills the field', () => {
    const outcome = run(unreadable([{ nationalId: anId(1), claimType: 'mobility', feeAmount: 100_000 }]));
    expect(outcome.reviewItems).toEqual([]);
  });
});

describe('every source row', () => {
  const people = fc.array(
    fc.record({ person: fc.nat(9), claim: fc.constantFrom('mobility', 'taxRefund'), named: fc.boolean() }),
    { minLength: 1, maxLength: 30 },
  );
  const rowOf = (
    { person, claim, named }: { person: number; claim: string; named: boolean },
    index: number,
  ): Values => ({
    clientName: `לקוח ${'אבגדהוזחטי'[person]}`,
    nationalId: anId(person + 1),
    phones: [aMobile(person + 1)],
    notes: `שורה ${index}`,
    ...(named ? { claimType: claim } : {}),
  });

  test('is in exactly one case of one client, which its links lead back to', () => {
    fc.assert(
      fc.property(people, (typed) => {
        const outcome = run([workbook('documents', typed.map(rowOf))]);
        const placed = outcome.cases.flatMap(({ rowIndexes }) => rowIndexes);
        expect([...placed].sort((a, b) => a - b)).toEqual(outcome.rows.map((_, index) => index));
        for (const [index, { clientId, link }] of outcome.placements.entries()) {
          const firstOfClient = clientsOf(outcome).indexOf(clientId);
          if (index === firstOfClient) expect(link).toBeNull();
          else expect(outcome.placements[link?.toRowIndex ?? -1]?.clientId).toBe(clientId);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('gets the same ids in whatever order the rows and files are given', () => {
    fc.assert(
      fc.property(people, fc.nat(), (typed, turn) => {
        const rows = typed.map(rowOf);
        const half = Math.ceil(rows.length / 2);
        const files = [workbook('documents', rows.slice(0, half)), workbook('billing', rows.slice(half))];
        const turned = files.map((file) => ({
          ...file,
          rows: [...file.rows.slice(turn % 7), ...file.rows.slice(0, turn % 7)],
        }));
        const idsByRow = (outcome: ImportOutcome) =>
          new Map(outcome.rows.map(({ hash }, index) => [hash, outcome.placements[index]?.caseId]));
        expect(idsByRow(run([...turned].reverse()))).toEqual(idsByRow(run(files)));
      }),
      { numRuns: 30 },
    );
  });
});
