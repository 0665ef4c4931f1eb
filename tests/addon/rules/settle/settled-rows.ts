import { type CaseCells, caseOfCells } from '../../../../addon/rules/case-of-cells.ts';
import { confirmedText } from '../../../../addon/rules/confirmed-case.ts';
import { planSettlement } from '../../../../addon/rules/settle/plan-settlement.ts';
import type { RowWrite, Settlement, ToSettle } from '../../../../addon/rules/settle/settlement.ts';
import type {
  ClaimedRow,
  RowClaim,
  RowField,
  StandingRow,
} from '../../../../addon/rules/settle/standing-row.ts';
import { FIELDS, type FieldKey } from '../../../../mappings/fields.ts';
import { type CaseValues, caseRow } from '../../../../mappings/sheet/case-row.ts';
import { someone, TEAM } from '../../../builders/a-team.ts';

/** A row that holds a case, or only some cells. The team manager wrote its reason unless somebody else is named. */
export function aStandingRow(
  caseValues: CaseValues,
  parts: Partial<StandingRow> & { readonly typed?: CaseCells; readonly reasonBy?: string } = {},
): StandingRow {
  const row = caseRow(caseValues);
  const cells = Object.fromEntries(FIELDS.map(({ key }, index) => [key, row[index] ?? null]));
  const { typed = {}, reasonBy = someone('teamManager').name, ...rest } = parts;
  const memory = rest.reason === undefined || rest.reason === '' ? {} : { reasonBy };
  return {
    rowNumber: 5,
    isTicked: false,
    reason: '',
    confirmed: caseValues.caseId === undefined ? '' : confirmedText({ caseValues, memory }),
    notes: {},
    cells: { ...cells, ...typed },
    ...rest,
  };
}

/** What the team manager did to some cells. */
export function aClaim(fields: readonly RowField[], parts: Partial<RowClaim> = {}): RowClaim {
  return {
    id: `claim of ${fields.join(', ')}`,
    by: someone('teamManager'),
    way: 'sheet',
    fields: new Set(fields),
    before: {},
    after: {},
    typed: {},
    wish: null,
    ...parts,
  };
}

/** A case in which somebody typed some cells. */
export function aTypedRow(
  caseValues: CaseValues,
  typed: CaseCells,
  { claim = {}, row = {} }: { readonly claim?: Partial<RowClaim>; readonly row?: Partial<StandingRow> } = {},
): ClaimedRow {
  // The keys of cells are fields.
  const fields = Object.keys(typed) as FieldKey[];
  return { row: aStandingRow(caseValues, { ...row, typed }), claims: [aClaim(fields, claim)] };
}

/** Settles rows on 28 May 2025, a Wednesday. The sheet has no other rows unless they are named. */
export function settle(
  rows: readonly ClaimedRow[],
  parts: Partial<ToSettle> & { readonly others?: readonly CaseValues[] } = {},
): Settlement {
  const { others = [], ...rest } = parts;
  return planSettlement({
    rows,
    staff: TEAM,
    settings: { closures: new Set(), appealDays: 60 },
    now: '2025-05-28T10:00:00',
    lists: [
      ...rows.map(({ row }) => ({ rowNumber: row.rowNumber, caseValues: caseOfCells(row.cells) })),
      ...others.map((caseValues, index) => ({ rowNumber: 1000 + index, caseValues })),
    ],
    published: new Map(),
    issued: { clients: 7, cases: 41 },
    own: new Set(rows.flatMap(({ claims }) => claims.map(({ id }) => id))),
    ...rest,
  });
}

/** The row after what was written into it. */
export function afterwards(row: StandingRow, writes: readonly RowWrite[]): StandingRow {
  const write = writes.find(({ rowNumber }) => rowNumber === row.rowNumber);
  if (write === undefined) return row;
  const values = Object.entries(write.cells).filter(([, value]) => value !== null && value !== undefined);
  const written = caseRow(Object.fromEntries(values) as CaseValues); // those that are null were left out
  const cells = { ...row.cells };
  FIELDS.forEach(({ key }, index) => {
    if (key in write.cells) cells[key] = written[index] ?? null;
  });
  return {
    ...row,
    cells,
    isTicked: row.isTicked && !write.untick,
    reason: write.clearReason ? '' : row.reason,
    confirmed: write.confirmed ?? row.confirmed,
    notes: Object.fromEntries(
      Object.entries({ ...row.notes, ...write.notes }).filter(([, note]) => note !== ''),
    ),
  };
}
