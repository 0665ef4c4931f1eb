import type { StageKey } from '../../mappings/stages.ts';
import { caseOfCells } from '../rules/case-of-cells.ts';
import { isStage } from '../rules/settle/noted-wishes.ts';
import { obstacleTo, stageToFinish } from '../rules/sidebar/possible-moves.ts';
import { stageOf } from '../rules/stage-of.ts';
import { forgetWish, noteWish } from '../services/wishes.ts';
import { answering, refused } from './answering.ts';
import type { MoveAnswer, Refused } from './answers.ts';
import { caseIdGiven, reasonGiven, rowNumberGiven } from './arguments.ts';
import { selectCell } from './case.ts';
import { type CaseAtDesk, caseById } from './find-case.ts';

/**
 * Finishes the stage of a case, as far as whoever asks may: what stands against it is said at once, else it is
 * noted down, the row's box is selected, and the tick carries it out.
 */
export function sidebarFinish(caseId?: unknown, rowNumber?: unknown, reason?: unknown): MoveAnswer {
  return answering(() => ask({ caseId, rowNumber, to: 'next', reason }));
}

/** Moves a case to another stage in the same way. */
export function sidebarMove(
  caseId?: unknown,
  rowNumber?: unknown,
  to?: unknown,
  reason?: unknown,
): MoveAnswer {
  return answering(() => (isStage(to) ? ask({ caseId, rowNumber, to, reason }) : refused('bad-request')));
}

/** The person thought better of it before ticking. */
export function sidebarForget(caseId?: unknown, rowNumber?: unknown): MoveAnswer {
  return answering(() => {
    const id = caseIdGiven(caseId);
    if (id === null) return refused('bad-request');
    const found = caseById(id, rowNumberGiven(rowNumber));
    if ('ok' in found) return found;
    forgetWish({ caseId: id, email: found.email });
    return { ok: true, rowNumber: found.row.rowNumber };
  });
}

interface Asked {
  readonly caseId: unknown;
  readonly rowNumber: unknown;
  readonly to: StageKey | 'next';
  readonly reason: unknown;
}

function ask({ caseId, rowNumber, to, reason: given }: Asked): MoveAnswer {
  const id = caseIdGiven(caseId);
  const reason = reasonGiven(given);
  if (id === null || reason === null) return refused('bad-request');
  const found = caseById(id, rowNumberGiven(rowNumber));
  if ('ok' in found) return found;
  const obstacle = obstacleAt(found, to, reason);
  if (obstacle !== null) return obstacle;
  const { email, row } = found;
  const from = stageOf(caseOfCells(row.cells));
  noteWish({ caseId: id, email, from, to, reason, at: Date.now() });
  selectCell(found, 'finish');
  return { ok: true, rowNumber: row.rowNumber };
}

function obstacleAt(found: CaseAtDesk, to: StageKey | 'next', reason: string): Refused | null {
  if (!found.places.columns.has('finish')) return refused('not-set-up');
  const at = { ...found, caseValues: caseOfCells(found.row.cells) };
  const stage = to === 'next' ? stageToFinish(at) : to;
  if (stage === null) return refused('nothing-to-finish');
  const obstacle = obstacleTo({ ...at, to: stage, reason });
  return obstacle === null ? null : refused(obstacle.code, obstacle.missing);
}
