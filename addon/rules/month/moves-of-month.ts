import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import type { Moved, OfficeLog } from './log-events.ts';
import { isInMonth } from './months.ts';

/** What the moves of a month came to for one case. */
export interface MonthOfCase {
  readonly caseId: string;
  /** Where it stood when the month began, or where it was first placed; null where it had no stage. */
  readonly from: StageKey | null;
  /** The last of them. */
  readonly last: Moved;
  /** Whether its fee came to be due: it went on to collections, and was not sent back. */
  readonly cameToCollections: boolean;
}

/** The cases that moved in a month, each once. */
export function movesOfMonth({ events }: OfficeLog, month: string): readonly MonthOfCase[] {
  const byCase = new Map<string, [Moved, ...Moved[]]>();
  for (const event of events) {
    if (event.what !== 'moved' || !isInMonth(event.day, month)) continue;
    const moves = byCase.get(event.caseId);
    if (moves === undefined) byCase.set(event.caseId, [event]);
    else moves.push(event);
  }
  return [...byCase].map(([caseId, moves]) => {
    const [{ from }] = moves;
    const last = moves[moves.length - 1] ?? moves[0];
    return { caseId, from, last, cameToCollections: cameToCollections(moves) };
  });
}

/** @param stage null where a case has none */
export function isClosed(stage: StageKey | null): boolean {
  return STAGES.some(({ key, role }) => key === stage && role === null);
}

function cameToCollections(moves: readonly [Moved, ...Moved[]]): boolean {
  const wasDue = moves[0].from === 'collections' || isClosed(moves[0].from);
  return !wasDue && isDue(moves);
}

function isDue(moves: readonly Moved[]): boolean {
  return moves.reduce(
    (so, { from, to, kind }) =>
      to === 'collections' ? true : so && !(from === 'collections' && kind === 'back'),
    false,
  );
}
