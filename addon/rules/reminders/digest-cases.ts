import { type Closures, officeDayBefore } from '../office-days.ts';
import { daysOf } from './days-late.ts';
import { MATTER_KINDS, type Matter, type MatterKind } from './matter.ts';
import type { DigestCase, DigestMatter } from './person-digest.ts';

/** The day of a digest, as far as its lines need it. */
export interface DigestDay {
  readonly today: string;
  readonly closures: Closures;
}

/**
 * What one person is told of cases, a line each with all that is due in it: first what came due while the office was
 * closed, then what hurts the client most, then what has waited longest.
 * @param insteadOf by the owner of a matter, in whose place the reader is told
 */
export function digestCases(
  matters: readonly Matter[],
  insteadOf: (owner: string) => string,
  day: DigestDay,
): readonly DigestCase[] {
  const lastWorked = officeDayBefore(day.today, day.closures);
  const cameWhileClosed = ({ due }: Matter) => lastWorked < due && due < day.today;
  return mattersByCase(matters)
    .map((ofCase) => ({
      line: {
        ...caseLine(ofCase, day),
        cameWhileClosed: ofCase.some(cameWhileClosed),
        insteadOf: insteadOf(ofCase[0].owner),
      },
      first: ofCase[0],
    }))
    .sort(
      (a, b) =>
        Number(b.line.cameWhileClosed) - Number(a.line.cameWhileClosed) || byUrgency(a.first, b.first),
    )
    .map(({ line }) => line);
}

/** How a case and what is due in it are told, whoever reads it. */
export function caseLine(
  [first, ...others]: MattersOfCase,
  day: DigestDay,
): Pick<DigestCase, 'caseId' | 'rowNumber' | 'initials' | 'stage' | 'matters'> {
  const { caseId, rowNumber, initials, stage } = first;
  return { caseId, rowNumber, initials, stage, matters: [first, ...others].map((one) => told(one, day)) };
}

function told(matter: Matter, day: DigestDay): DigestMatter {
  const { kind, due, waitingFor } = matter;
  return { kind, due, ...daysOf(matter, day), waitingFor };
}

/** What is due in one case, the most urgent first. */
export type MattersOfCase = readonly [Matter, ...Matter[]];

/** Rows are told apart by their place: two may have one number. */
export function mattersByCase(matters: readonly Matter[]): readonly MattersOfCase[] {
  const byRow = new Map<number, [Matter, ...Matter[]]>();
  for (const matter of [...matters].sort(byUrgency)) {
    const known = byRow.get(matter.rowNumber);
    if (known === undefined) byRow.set(matter.rowNumber, [matter]);
    else known.push(matter);
  }
  return [...byRow.values()];
}

/** How much a kind of matter hurts the client: lower is worse. */
export function rankOf(kind: MatterKind): number {
  return RANK_OF.get(kind) ?? MATTER_KINDS.length;
}

const RANK_OF: ReadonlyMap<MatterKind, number> = new Map(MATTER_KINDS.map((kind, rank) => [kind, rank]));

/** Of one kind, what is due for longest comes first; then the order of the sheet. */
function byUrgency(a: Matter, b: Matter): number {
  return rankOf(a.kind) - rankOf(b.kind) || compare(a.due, b.due) || a.rowNumber - b.rowNumber;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
