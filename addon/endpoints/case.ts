import { CASES_TAB } from '../../mappings/sheet/tabs.ts';
import { caseOfCells } from '../rules/case-of-cells.ts';
import { saidIn } from '../rules/settle/cell-note.ts';
import { stillSaid } from '../rules/settle/standing-refusal.ts';
import { caseCard } from '../rules/sidebar/case-card.ts';
import { answeringWithTrouble, refused } from './answering.ts';
import type { CaseAnswer, Refused, WithTrouble } from './answers.ts';
import { caseIdGiven, rowNumberGiven } from './arguments.ts';
import { type CaseAtDesk, caseById, selectedCase } from './find-case.ts';

/**
 * A case as this person may see it.
 * @param caseId null for the case of the selected row
 * @param rowNumber where the page saw it last
 */
export function sidebarCase(caseId?: unknown, rowNumber?: unknown): WithTrouble<CaseAnswer> {
  return answeringWithTrouble(() => {
    if (caseId === null || caseId === undefined) return cardOf(selectedCase());
    const id = caseIdGiven(caseId);
    return id === null ? refused('bad-request') : cardOf(caseById(id, rowNumberGiven(rowNumber)));
  });
}

/** Puts the person's cursor on a case, and shows it. */
export function sidebarOpen(caseId?: unknown, rowNumber?: unknown): WithTrouble<CaseAnswer> {
  return answeringWithTrouble(() => {
    const id = caseIdGiven(caseId);
    if (id === null) return refused('bad-request');
    const found = caseById(id, rowNumberGiven(rowNumber));
    if (!('ok' in found)) selectCell(found, 'caseId');
    return cardOf(found);
  });
}

/** Puts the person's cursor on a cell of a case. */
export function selectCell({ spreadsheet, places, row }: CaseAtDesk, column: string): void {
  const sheet = spreadsheet.getSheetByName(CASES_TAB.title);
  sheet?.activate();
  sheet?.getRange(row.rowNumber, (places.columns.get(column) ?? 0) + 1).activate();
}

function cardOf(found: CaseAtDesk | Refused): CaseAnswer {
  if ('ok' in found) return found;
  const { row, by, now, staff, settings } = found;
  const { rowNumber, cells, isTicked, notes } = row;
  const caseValues = caseOfCells(cells);
  // What was just typed may not be settled yet.
  const at = { caseValues, today: now.slice(0, 10), isReasonWritten: false };
  const note =
    [notes.finish, notes.stage]
      .map((one = '') => stillSaid(saidIn(one), at).join('\n'))
      .find((one) => one !== '') ?? '';
  const cardRow = { rowNumber, caseValues, isTicked, note };
  return { ok: true, card: caseCard(cardRow, { by, now, staff, settings }) };
}
