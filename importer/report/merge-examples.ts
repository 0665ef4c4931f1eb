import type { ImportOutcome, RowLink } from '../import-outcome.ts';
import type { SourceRow } from '../source-row.ts';
import type { ClientRows } from './client-rows.ts';
import { areMistyped, idDigits, shareId, sharePhone, spellApart } from './row-likeness.ts';

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
  /** How many source rows the client has, and in how many workbooks. */
  readonly rowCount: number;
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
  const extentOf = new Map<string, Pick<Tie, 'rowCount' | 'workbooks'>>();
  for (const [clientId, rowIndexes] of clientRows) {
    const workbooks = new Set(rowIndexes.map((rowIndex) => rows[rowIndex]?.workbook)).size;
    extentOf.set(clientId, { rowCount: rowIndexes.length, workbooks });
  }
  return placements.flatMap(({ clientId, link }, rowIndex) => {
    const row = rows[rowIndex];
    const earlier = link === null ? undefined : rows[link.toRowIndex];
    const extent = extentOf.get(clientId);
    if (link === null || row === undefined || earlier === undefined || extent === undefined) return [];
    return [{ clientId, rowIndex, row, earlier, link, ...extent }];
  });
}

function pickTie(
  ties: readonly Tie[],
  { reason, shown }: { readonly reason: ExampleReason; readonly shown: ReadonlySet<string> },
): Tie | null {
  let best: Tie | null = null;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const tie of ties) {
    // Only a weak tie is worth more than its weight.
    if (reason !== 'weakest' && tie.link.weightBits <= bestWorth) continue;
    if (shown.has(tie.clientId) || tie.link.decidedByPerson !== (reason === 'person')) continue;
    const worth = WORTH[reason](tie);
    if (worth === null || worth <= bestWorth) continue;
    best = tie;
    bestWorth = worth;
  }
  return best;
}

/** A name that differs beside ids that agree, or a client too large to show whole, teaches little. */
const TEACHES_LITTLE = 1000;

/** How well a tie shows a reason; null where it does not. Between equals the first row wins. */
const WORTH: Readonly<Record<ExampleReason, (tie: Tie) => number | null>> = {
  severalFiles: ({ workbooks, rowCount, link }) =>
    workbooks >= 3 ? link.weightBits - (rowCount - workbooks) * TEACHES_LITTLE : null,
  idTypo: ({ row, earlier, link }) => (areMistyped(row, earlier) ? link.weightBits : null),
  spelling: ({ row, earlier, link }) => {
    if (!spellApart(row, earlier)) return null;
    const idsAgree = shareId(row, earlier) || areMistyped(row, earlier);
    return link.weightBits - (idsAgree ? TEACHES_LITTLE : 0);
  },
  sharedPhone: ({ row, earlier, link }) =>
    sharePhone(row, earlier) && (idDigits(row) === null || idDigits(earlier) === null)
      ? link.weightBits
      : null,
  person: ({ link }) => link.weightBits,
  weakest: ({ link }) => -link.weightBits,
};

function asExample(
  { clientId, rowIndex, rowCount, link }: Tie,
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
  const client = { reason, clientId, rowCount };
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
