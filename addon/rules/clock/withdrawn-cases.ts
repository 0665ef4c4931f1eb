import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import type { TabPlaces } from '../reading/tab-places.ts';
import { isWithdrawal } from '../settle/withdrawn-case.ts';

/** The ranges of the log that tell which cases were withdrawn: of which case a line is, and how it came about. */
export function withdrawalRanges({ columns }: TabPlaces): readonly string[] {
  return (['caseId', 'how'] as const).map((key) => {
    const letters = columnLetters(columns.get(key) ?? 0);
    return `${quotedTitle(LOG_TAB.title)}!${letters}:${letters}`;
  });
}

/**
 * The cases that were withdrawn, which the log has told already when their rows are found to be gone.
 * @param columns the cells of those ranges
 */
export function withdrawnCases([
  caseIds = [],
  hows = [],
]: readonly (readonly (readonly unknown[])[])[]): ReadonlySet<string> {
  return new Set(
    caseIds.flatMap(([caseId], index) => {
      const how = String(hows[index]?.[0] ?? '');
      return isWithdrawal({ how }) ? [String(caseId ?? '').trim()] : [];
    }),
  );
}
