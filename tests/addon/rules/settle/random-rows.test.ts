import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseCells, caseOfCells } from '../../../../addon/rules/case-of-cells.ts';
import { confirmedCase, confirmedText } from '../../../../addon/rules/confirmed-case.ts';
import { neededLists } from '../../../../addon/rules/settle/needed-lists.ts';
import type { Settlement } from '../../../../addon/rules/settle/settlement.ts';
import type {
  ClaimedRow,
  RowClaim,
  RowField,
  StandingRow,
} from '../../../../addon/rules/settle/standing-row.ts';
import { STRANGER } from '../../../../addon/rules/settle/stranger.ts';
import { FIELD_BY_KEY, FIELDS, type FieldKey } from '../../../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../../../mappings/sheet/case-row.ts';
import { shownValue } from '../../../../mappings/shown-value.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { aCase } from '../../../builders/a-case.ts';
import { someone } from '../../../builders/a-team.ts';
import { aMobile, aName, anId } from '../../../builders/invented-people.ts';
import { ALLOWED, forbiddenIn } from '../forbidden.ts';
import { afterwards, aStandingRow, settle } from './settled-rows.ts';

const RUNS = 120;
const TODAY = '2025-05-28';
const KEYS = FIELDS.map(({ key }) => key);
const NOTHING = { writes: [], log: [], notices: [], issued: null, told: [] };

const text = fc.oneof(
  fc.constantFrom<CellValue>(
    ...[
      null,
      null,
      '',
      'נדחה',
      'אושר',
      'הושלמו',
      'ניידות',
      '050-1234567',
      '20/5/2025',
      '1.1.2030',
      'שולם',
      'לקוח',
      'רשות',
      0,
    ],
    ...['dana@', 'dana@example.com', '123', 45_800, 'עמית שרוני', 'נטע ברקאי', ' יעל  בן-עמי ', '=1+1'],
    ...[anId(1), anId(2), aMobile(1), aName(2), 'C-00001', 'C-00002', 'C-00099', 'P-00002'],
  ),
  fc.string(),
  fc.double({ noNaN: true }),
);
const stageWord = fc.constantFrom<CellValue>(...STAGES.map(({ label }) => label), null, 'שלב');
const typedCells: fc.Arbitrary<CaseCells> = fc
  .tuple(fc.dictionary(fc.constantFrom(...KEYS), text, { maxKeys: 6 }), fc.option(stageWord))
  .map(([cells, stage]) => (stage === null ? cells : { ...cells, stage }));
const waiting = fc.constantFrom<CaseValues>(
  {},
  {},
  { waitingFor: 'client', waitingSince: '2025-05-04' },
  { waitingFor: 'authority', waitingSince: '2025-05-04', startedDate: '2025-03-04' },
  { waitingSince: '2025-05-04' },
);
/** What people type of a case's waiting; nothing, as often as not. */
const typedWaiting: fc.Arbitrary<CaseCells> = fc
  .record({
    waitingFor: fc.constantFrom<CellValue>('לקוח', 'הלקוח', 'רשות', 'החתול', null),
    waitingSince: fc.constantFrom<CellValue>('1/5/2025', '4/5/2025', 'מזמן', null),
  })
  .chain((cells) => fc.constantFrom({}, {}, { waitingFor: cells.waitingFor }, cells));
/** What every checklist asks for. */
const COMPLETE: CaseCells = {
  documentsStatus: 'הושלמו',
  authority: 'ביטוח לאומי',
  submittedDate: '1/5/2025',
  authorityStatus: 'אושר',
  decisionDate: '25/5/2025',
  lastContact: '26/5/2025',
  paymentStatus: 'שולם',
};
const field = fc.constantFrom<RowField>(...KEYS, 'finish', 'finish', 'reason');
const actor = fc.constantFrom(
  STRANGER,
  { name: 'stranger@elsewhere.example', roles: new Set<never>() },
  ...(['teamManager', 'caseManager', 'clientManager', 'collections'] as const).map((role) => someone(role)),
);
const claim = fc.record({
  by: actor,
  fields: fc.array(field, { maxLength: 4 }),
  /** Whether all that was typed is claimed besides. */
  isAll: fc.boolean(),
  wish: fc.option(
    fc.record({
      to: fc.constantFrom('next' as const, ...STAGES.map(({ key }) => key)),
      reason: fc.constantFrom('', 'כי כך ביקש הלקוח'),
    }),
    { freq: 6 },
  ),
});
const drawnRow = fc.record({
  stage: fc.constantFrom(...STAGES.map(({ key }) => key)),
  waiting,
  typed: fc
    .tuple(
      fc.oneof(
        typedCells,
        typedCells.map((cells) => ({ ...cells, ...COMPLETE })),
        fc.constant(COMPLETE),
      ),
      typedWaiting,
    )
    .map(([cells, waits]): CaseCells => ({ ...cells, ...waits })),
  claims: fc.array(claim, { maxLength: 3 }),
  isTicked: fc.boolean(),
  reason: fc.constantFrom('', 'לתקן תעודת זהות'),
  kind: fc.constantFrom(
    'case',
    'case',
    'case',
    'case',
    'new',
    'begun',
    'joined',
    'copy',
    'cleared',
    'unconfirmed',
    'damaged',
    'swapped',
  ),
  note: fc.constantFrom('', 'לשאול את הלקוח', '◆ שורה שלנו\nומה שכתב אדם'),
});
type DrawnRow = typeof drawnRow extends fc.Arbitrary<infer Row> ? Row : never;

const FILLED_IN: CaseValues = { stage: 'intake', intakeDate: TODAY, nextAction: 'לבדוק' };

/** The case that stood in a row before. */
function caseBefore({ stage, kind, waiting }: DrawnRow, index: number): CaseValues {
  if (kind === 'new') return {};
  const number = kind === 'copy' ? 1 : index + 1;
  if (kind === 'begun') {
    return {
      caseId: `C-0000${number}`,
      clientId: `P-0000${number}`,
      ...FILLED_IN,
      clientName: aName(number),
    };
  }
  return aCase(stage, {
    caseId: `C-0000${number}`,
    clientId: `P-0000${number}`,
    clientName: aName(number),
    nationalId: anId(number),
    ...waiting,
  });
}

/** In a case that only began, the name is cleared again as often as not. */
function typedInto({ kind, typed, isTicked }: DrawnRow): CaseCells {
  return kind === 'begun' && isTicked ? { clientName: null } : typed;
}

function rowOf(drawn: DrawnRow, index: number): ClaimedRow {
  const { kind, isTicked, reason, note } = drawn;
  const before = caseBefore(drawn, index);
  const cells = kind === 'cleared' ? Object.fromEntries(KEYS.map((key) => [key, null])) : typedInto(drawn);
  const confirmed = {
    ...{ case: confirmedText({ caseValues: before }), copy: confirmedText({ caseValues: before }) },
    ...{ cleared: confirmedText({ caseValues: before }), new: '', unconfirmed: '', damaged: '{"stage":' },
    begun: confirmedText({ caseValues: before, memory: { filledIn: FILLED_IN } }),
    joined: confirmedText({
      caseValues: before,
      memory: { joined: { clientId: String(before.clientId), from: index % 2 === 0 ? '' : 'P-00009' } },
    }),
    swapped: confirmedText({ caseValues: aCase('closed', { caseId: 'C-00009' }) }),
  }[kind];
  const row = aStandingRow(before, {
    rowNumber: 5 + index,
    ...{ isTicked, reason, confirmed, typed: cells },
    notes: note === '' ? {} : { stage: note, email: note, finish: note },
  });
  const claims = drawn.claims.map((one, at): RowClaim => {
    const all = one.isAll ? [...Object.keys(cells), 'reason'] : [];
    const also: readonly RowField[] = kind === 'copy' && at === 0 ? [...KEYS] : [];
    return {
      id: `${index}.${at}`,
      by: one.by,
      way: one.wish === null ? 'sheet' : 'sidebar',
      fields: new Set([...one.fields, ...(all as RowField[]), ...also]), // the keys of cells are fields
      before: {},
      after: {},
      typed: {},
      wish: one.wish,
    };
  });
  return { row, claims };
}

const drawnRows = fc.array(drawnRow, { minLength: 1, maxLength: 4 });

function written(rows: readonly ClaimedRow[], { writes }: Settlement): readonly StandingRow[] {
  return rows.map(({ row }) => afterwards(row, writes));
}

test('whatever was done to whichever rows by whomever, settling it twice comes to nothing more', () => {
  fc.assert(
    fc.property(drawnRows, (drawn) => {
      const rows = drawn.map(rowOf);
      const first = settle(rows);
      const after = written(rows, first);
      const issued = first.issued ?? { clients: 7, cases: 41 };
      const again = settle(
        after.map((row, index) => ({ row, claims: rows[index]?.claims ?? [] })),
        { issued },
      );
      const claimed = rows.filter(({ claims }) => claims.length > 0).map(({ row }) => row.rowNumber);
      expect(again.writes.filter(({ rowNumber }) => claimed.includes(rowNumber))).toEqual([]);
      expect(again).toEqual(NOTHING);
      const look = settle(
        after.map((row) => ({ row, claims: [] })),
        { issued },
      );
      const lookAgain = settle(
        written(
          after.map((row) => ({ row, claims: [] })),
          look,
        ).map((row) => ({ row, claims: [] })),
        { issued: look.issued ?? issued },
      );
      expect(lookAgain).toEqual(NOTHING);
    }),
    { numRuns: RUNS },
  );
});

test('whatever was done, a case goes only where the office lets it, and stays a case of its stage', () => {
  const moves = new Set<string>();
  fc.assert(
    fc.property(drawnRows, (drawn) => {
      const rows = drawn
        .map((one) => ({ ...one, claims: one.claims.map((a) => ({ ...a, isAll: true })) }))
        // Nobody can tell a copy that no one claims from the case itself.
        .map((one) => ({ ...one, kind: one.kind === 'copy' ? ('case' as const) : one.kind }))
        .map(rowOf);
      const settlement = settle(rows);
      const after = written(rows, settlement);
      rows.forEach(({ row }, index) => {
        const before = confirmedCase(row.confirmed)?.caseValues;
        const now = confirmedCase(after[index]?.confirmed ?? '')?.caseValues;
        if (before === undefined || now === undefined || before.caseId !== now.caseId) return;
        // A case that was cleared away here and typed in elsewhere stands there, and the lines tell of that row.
        const bearers = after.filter(({ cells }) => cells.caseId === now.caseId);
        if (bearers.length > 0 && after[index]?.cells.caseId !== now.caseId) {
          expect(bearers).toHaveLength(1);
          return;
        }
        let stage = String(before.stage);
        for (const line of settlement.log) {
          if (line.caseId !== now.caseId || line.field !== 'שלב' || /לא (?:התקבל|נשמר)/.test(line.how))
            continue;
          const [from, to] = [line.before, line.after].map(
            (label) => STAGES.find((one) => one.label === label)?.key,
          );
          expect(from).toBe(stage);
          expect(ALLOWED).toHaveProperty([`${from} ${to}`]);
          moves.add(`${from} ${to}`);
          stage = String(to);
        }
        expect(now.stage).toBe(stage);
        const { claims = [], kind = 'case' } = drawn[index] ?? {};
        // What nobody claims waits until the row is looked over.
        if (claims.length === 0 || kind === 'cleared' || kind === 'swapped') return;
        const wrong = forbiddenIn(now, TODAY).filter((what) => what !== 'a changed id');
        expect(wrong).toEqual([]);
        expect(caseOfCells(after[index]?.cells ?? {}).stage).toBe(now.stage);
      });
    }),
    { numRuns: RUNS * 4 },
  );
  // Else the property says less than it seems to.
  expect(moves.size).toBeGreaterThan(15);
});

test('whatever was done, a case waits for somebody since a day, for nobody once it moved, and began only once', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(drawnRows, (drawn) => {
      const rows = drawn.map(rowOf);
      const after = written(rows, settle(rows));
      rows.forEach(({ row }, index) => {
        const before = confirmedCase(row.confirmed);
        const now = confirmedCase(after[index]?.confirmed ?? '');
        if (now === null) return;
        const { waitingFor, waitingSince, startedDate, stage } = now.caseValues;
        const isDated = waitingSince !== undefined || now.unread.waitingSince !== undefined;
        if (waitingFor !== undefined) expect(isDated).toBe(true);
        const was = before?.caseValues;
        if (was === undefined || was.caseId !== now.caseValues.caseId) return;
        const hasMoved = was.stage !== undefined && was.stage !== stage;
        const isEnded = was.waitingFor !== undefined && waitingFor === undefined;
        if (isEnded && was.waitingSince === waitingSince) expect(waitingSince).toBe(undefined);
        if (hasMoved)
          expect([waitingFor, waitingSince, now.unread.waitingFor]).toEqual([
            undefined,
            undefined,
            undefined,
          ]);
        const isOpen = STAGES.some(({ key, role }) => key === stage && role !== null);
        const began = hasMoved && isOpen && was.stage === 'intake' && was.startedDate === undefined;
        if (began) expect(startedDate).toBe(TODAY);
        // What nobody claims was written by a program, and stays as it was written.
        const isPeoples = (drawn[index]?.claims ?? []).length > 0;
        if (isPeoples && startedDate !== was.startedDate) {
          expect([was.startedDate, startedDate]).toEqual([undefined, TODAY]);
        }
        const is = { hasMoved, isEnded, began, isWaiting: waitingFor !== undefined };
        for (const [what, isSo] of Object.entries(is)) if (isSo) seen.add(what);
      });
    }),
    { numRuns: RUNS * 6 },
  );
  expect([...seen].sort()).toEqual(['began', 'hasMoved', 'isEnded', 'isWaiting']);
});

test('whatever was done, no cell is written over that the log does not tell of, and no note of people is lost', () => {
  fc.assert(
    fc.property(drawnRows, (drawn) => {
      const rows = drawn.map(rowOf);
      const settlement = settle(rows);
      const after = written(rows, settlement);
      const caseIds = after.map(({ cells }) => String(cells.caseId ?? ''));
      for (const { rowNumber, cells } of settlement.writes) {
        const row = rows.find((one) => one.row.rowNumber === rowNumber)?.row;
        const confirmed = confirmedCase(row?.confirmed ?? '');
        const now = after.find((one) => one.rowNumber === rowNumber);
        for (const { key, header } of FIELDS) {
          const stood = row?.cells[key] ?? null;
          if (!(key in cells) || stood === null || String(stood).trim() === '') continue;
          const meaning = (cell: CellValue | undefined) =>
            JSON.stringify(caseOfCells({ [key]: cell ?? null }));
          const isSame = meaning(stood) === meaning(now?.cells[key]) && meaning(stood) !== '{}';
          const wasKnown =
            meaning(stood) === JSON.stringify(confirmed === null ? {} : one(confirmed.caseValues, key));
          const told = settlement.log.filter(
            (line) => line.field === header && caseIds.includes(line.caseId),
          );
          const isTold = told.some(({ before, after: is }) => [before, is].includes(inWords(key, stood)));
          if (!isSame && !wasKnown && !isTold) {
            throw new Error(`${key}: ${JSON.stringify(stood)} of row ${rowNumber} is gone without a word`);
          }
        }
      }
      rows.forEach(({ row }, index) => {
        for (const [key, note] of Object.entries(row.notes)) {
          const kept = after[index]?.notes[key as RowField] ?? ''; // the keys of notes are fields
          const ofPeople = String(note)
            .split('\n')
            .filter((line) => !line.startsWith('◆'));
          for (const line of ofPeople) expect(kept).toContain(line);
        }
      });
    }),
    { numRuns: RUNS },
  );
});

test('what was asked of the rest of the sheet is all that is needed of it', () => {
  fc.assert(
    fc.property(drawnRows, drawnRows, (drawn, elsewhere) => {
      const rows = drawn.map(rowOf);
      const others = elsewhere.map((each, index) => caseBefore(each, index + 7));
      const published = new Map(
        [...elsewhere, ...drawn].map((each, index) => {
          const caseValues = caseBefore(each, index % 4);
          return [String(caseValues.caseId), { ...caseValues, city: 'עכו', sources: 'מעקב.xlsx' }] as const;
        }),
      );
      const all = [
        ...rows.map(({ row }) => ({ rowNumber: row.rowNumber, caseValues: caseOfCells(row.cells) })),
        ...others.map((caseValues, index) => ({ rowNumber: 100 + index, caseValues })),
      ];
      const asked = neededLists(rows);
      const isAsked = ([key]: readonly [string, unknown]) => asked.fields.some((field) => field === key);
      const lists =
        asked.fields.length === 0
          ? []
          : all.map(({ rowNumber, caseValues }) => ({
              rowNumber,
              caseValues: Object.fromEntries(Object.entries(caseValues).filter(isAsked)),
            }));
      const answered = new Map([...published].filter(([caseId]) => asked.published.includes(caseId)));
      expect(settle(rows, { lists, published: answered })).toEqual(settle(rows, { lists: all, published }));
    }),
    { numRuns: RUNS * 3 },
  );
});

function inWords(key: FieldKey, cell: CellValue): string {
  const value = caseOfCells({ [key]: cell })[key];
  return value === undefined ? String(cell) : shownValue(FIELD_BY_KEY[key].kind, value);
}

function one(caseValues: CaseValues, key: FieldKey): CaseValues {
  return caseValues[key] === undefined ? {} : { [key]: caseValues[key] };
}
