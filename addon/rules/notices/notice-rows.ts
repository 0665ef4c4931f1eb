import type { CellData } from '../../../mappings/sheet/google/rest.ts';
import { NOTICES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { CaseNotice } from '../settle/settlement.ts';

/**
 * The rows to append to the tab NOTICES_TAB in the same batchUpdate as the settlement, so that whoever has to
 * hear of a hand-over is not forgotten where the run is cut off.
 * @param now on the office's clock: `2025-03-31T14:05:00`
 * @param newId makes an id that was never used
 */
export function noticeRows(
  notices: readonly CaseNotice[],
  { now, newId }: { readonly now: string; readonly newId: () => string },
): readonly { readonly values: readonly CellData[] }[] {
  return notices.map(({ name, caseId, about }) => {
    const cells = { id: newId(), when: now, name, case_id: caseId, about, told: '' };
    return {
      values: NOTICES_TAB.columns.map(({ key }) => ({ userEnteredValue: { stringValue: cells[key] } })),
    };
  });
}
