import type { ImportOutcome, RowLink } from '../import-outcome.ts';
import type { SourceRow } from '../source-row.ts';
import type { ClientRows } from './client-rows.ts';

/** Why a merged client is worth showing to the owner. */
export type ExampleReason = 'severalFiles' | 'idTypo' | 'spelling' | 'sharedPhone' | 'person' | 'weakest';

/** One client made of several source rows, and the tie (a row and the earlier one it joins) that shows the reason. */
export interface MergeExample {
  readonly reason: ExampleReason;
  readonly clientId: string;
  readonly rowIndexes: readonly number[];
  readonly tiedRowIndex: number;
}

interface Tie {
  readonly clientId: string;
  readonly rowIndex: number;
  readonly row: SourceRow;
  readonly earlier: SourceRow;
  readonly link: RowLink;
  readonly workbooks: number;
}

/**
 * Picks the clients from whose merging the owner learns most, each client once. The weakest ties come last
 * and twice: they are where a mistake would be.
 */
export function chooseMergeExamples(outcome: ImportOutcome, clientRows: ClientRows): readonly MergeExample[] {
  const ties = listTies(outcome, clientRows);
  const reasons: readonly ExampleReason[] = [
    'severalFiles',
    'idTypo',
    'spelling',
    'sharedPhone',
    'person',
    'weakest',
    'weakest',
  ];
  const shown = new Set<string>();
  return reasons.flatMap((reason) => {
    const tie = pickTie(ties, { reason, shown });
    if (tie === null) return [];
    shown.add(tie.clientId);
    const rowIndexes = clientRows.get(tie.clientId) ?? [];
    return [{ reason, clientId: tie.clientId, rowIndexes, tiedRowIndex: tie.rowIndex }];
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
    if (shown.has(tie.clientId)) continue;
    const worth = WORTH[reason](tie);
    if (worth === null || worth <= bestWorth) continue;
    best = tie;
    bestWorth = worth;
  }
  return best;
}

/** How well a tie shows a reason; null where it does not. Between equals the first row wins. */
const WORTH: Readonly<Record<ExampleReason, (tie: Tie) => number | null>> = {
  severalFiles: ({ workbooks, link }) => (workbooks >= 3 && !link.decidedByPerson ? link.weightBits : null),
  idTypo: ({ row, earlier, link }) => (areMistyped(row, earlier) ? link.weightBits : null),
  spelling: ({ row, earlier, link }) => {
    if (!differ(personName(row), personName(earlier)) || link.decidedByPerson) return null;
    return link.weightBits - (sameId(row, earlier) ? 1000 : 0);
  },
  sharedPhone: ({ row, earlier, link }) =>
    sharePhone(row, earlier) && !sameId(row, earlier) && !link.decidedByPerson ? link.weightBits : null,
  person: ({ link }) => (link.decidedByPerson ? link.weightBits : null),
  weakest: ({ link }) => (link.decidedByPerson ? null : -link.weightBits),
};

/** A client's name as the row says it, whether in one column or in two. */
export function personName({ values }: SourceRow): string {
  const whole = values.clientName;
  if (typeof whole === 'string') return whole;
  return [values.firstName, values.lastName].filter((part) => typeof part === 'string').join(' ');
}

function differ(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

function idDigits({ values, idClue }: SourceRow): string {
  return typeof values.nationalId === 'string' ? values.nationalId : (idClue ?? '');
}

function sameId(one: SourceRow, other: SourceRow): boolean {
  return idDigits(one) !== '' && idDigits(one) === idDigits(other);
}

/** Two ids at most two digits apart, which covers a wrong digit and two swapped ones. */
function areMistyped(one: SourceRow, other: SourceRow): boolean {
  const first = idDigits(one).padStart(9, '0');
  const second = idDigits(other).padStart(9, '0');
  if (idDigits(one) === '' || idDigits(other) === '' || first.length !== second.length) return false;
  const apart = [...first].filter((digit, place) => digit !== second[place]).length;
  return apart === 1 || apart === 2;
}

function sharePhone(one: SourceRow, other: SourceRow): boolean {
  const phones = one.values.phones;
  const others = other.values.phones;
  return Array.isArray(phones) && Array.isArray(others) && phones.some((phone) => others.includes(phone));
}
