import type { ImportOutcome, RowLink } from '../import-outcome.ts';
import type { SourceRow } from '../source-row.ts';
import type { ClientRows } from './client-rows.ts';
import { areMistyped, sayNamesApart, shareId, sharePhone } from './row-likeness.ts';

/** Why a merged client is worth showing to the owner. */
export type ExampleReason = 'severalFiles' | 'idTypo' | 'spelling' | 'sharedPhone' | 'person' | 'weakest';

/** One client made of several source rows, and those of its rows that show the reason. Indexes are from 0. */
export interface MergeExample {
  readonly reason: ExampleReason;
  readonly clientId: string;
  /** How many source rows the client has in all. */
  readonly rowCount: number;
  readonly shownIndexes: readonly number[];
  /** The rows whose tie to an earlier row is explained. */
  readonly tiedIndexes: readonly number[];
}

interface Tie {
  readonly clientId: string;
  readonly rowIndex: number;
  readonly row: SourceRow;
  readonly earlier: SourceRow;
  readonly link: RowLink;
  /** In how many workbooks the client stands. */
  readonly workbooks: number;
}

/** The weakest ties come last and twice: they are where a mistake would be. */
const SHOWN_REASONS: readonly ExampleReason[] = [
  'severalFiles',
  'idTypo',
  'spelling',
  'sharedPhone',
  'person',
  'weakest',
  'weakest',
];
const MOST_CARDS = 4;

/** Picks the clients from whose merging the owner learns most, each client once. */
export function chooseMergeExamples(outcome: ImportOutcome, clientRows: ClientRows): readonly MergeExample[] {
  const ties = listTies(outcome, clientRows);
  const shown = new Set<string>();
  return SHOWN_REASONS.flatMap((reason) => {
    const tie = pickTie(ties, { reason, shown });
    if (tie === null) return [];
    shown.add(tie.clientId);
    return [asExample(tie, { reason, outcome, rowIndexes: clientRows.get(tie.clientId) ?? [] })];
  });
}

function listTies({ rows, placements }: ImportOutcome, clientRows: ClientRows): readonly Tie[] {
  const workbooksOf = new Map<string, number>();
  for (const [clientId, rowIndexes] of clientRows) {
    workbooksOf.set(clientId, new Set(rowIndexes.map((rowIndex) => rows[rowIndex]?.workbook)).size);
  }
  return placements.flatMap(({ clientId, link }, rowIndex) => {
    const row = rows[rowIndex];
    const earlier = link === null ? undefined : rows[link.toRowIndex];
    if (link === null || row === undefined || earlier === undefined) return [];
    return [{ clientId, rowIndex, row, earlier, link, workbooks: workbooksOf.get(clientId) ?? 1 }];
  });
}

function pickTie(
  ties: readonly Tie[],
  { reason, shown }: { readonly reason: ExampleReason; readonly shown: ReadonlySet<string> },
): Tie | null {
  let best: Tie | null = null;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const tie of ties) {
    if (shown.has(tie.clientId) || tie.link.decidedByPerson !== (reason === 'person')) continue;
    const worth = WORTH[reason](tie);
    if (worth === null || worth <= bestWorth) continue;
    best = tie;
    bestWorth = worth;
  }
  return best;
}

/** A tie without the id says more of names than one the id would have made anyway. */
const ID_MADE_IT = 1000;

/** How well a tie shows a reason; null where it does not. Between equals the first row wins. */
const WORTH: Readonly<Record<ExampleReason, (tie: Tie) => number | null>> = {
  severalFiles: ({ workbooks, link }) => (workbooks >= 3 ? link.weightBits : null),
  idTypo: ({ row, earlier, link }) => (areMistyped(row, earlier) ? link.weightBits : null),
  spelling: ({ row, earlier, link }) =>
    sayNamesApart(row, earlier) ? link.weightBits - (shareId(row, earlier) ? ID_MADE_IT : 0) : null,
  sharedPhone: ({ row, earlier, link }) =>
    sharePhone(row, earlier) && !shareId(row, earlier) ? link.weightBits : null,
  person: ({ link }) => link.weightBits,
  weakest: ({ link }) => -link.weightBits,
};

function asExample(
  { clientId, rowIndex, link }: Tie,
  {
    reason,
    outcome: { rows, placements },
    rowIndexes,
  }: {
    readonly reason: ExampleReason;
    readonly outcome: ImportOutcome;
    readonly rowIndexes: readonly number[];
  },
): MergeExample {
  const client = { reason, clientId, rowCount: rowIndexes.length };
  if (reason !== 'severalFiles') {
    return { ...client, shownIndexes: [link.toRowIndex, rowIndex], tiedIndexes: [rowIndex] };
  }
  const firstOfFile = new Map(rowIndexes.toReversed().map((index) => [rows[index]?.workbook, index]));
  const shownIndexes = [...firstOfFile.values()].sort((one, other) => one - other).slice(0, MOST_CARDS);
  return {
    ...client,
    shownIndexes,
    tiedIndexes: shownIndexes.filter((index) => placements[index]?.link != null),
  };
}
