import { numberOf } from '../issued-numbers.ts';
import { textOf } from '../text-of.ts';
import type { CaseNumbers } from './row-identity.ts';
import type { RowLook } from './row-look.ts';
import type { ToSettle } from './settlement.ts';

/** Where the numbers of cases stand now, and which were ever given. */
export function caseNumbers(
  { lists, published, issued }: Pick<ToSettle, 'lists' | 'published' | 'issued'>,
  looks: readonly RowLook[],
): CaseNumbers {
  const edited = new Set(
    looks.filter(({ editors }) => editors.has('caseId')).map(({ row }) => row.rowNumber),
  );
  const rowsById = new Map<string, number[]>();
  for (const { rowNumber, caseValues } of lists) {
    const caseId = textOf(caseValues, 'caseId');
    const rows = rowsById.get(caseId);
    if (rows === undefined) rowsById.set(caseId, [rowNumber]);
    else rows.push(rowNumber);
  }
  const rowsWith = (caseId: string) => rowsById.get(caseId) ?? [];
  return {
    standsElsewhere: (caseId, rowNumber) => rowsWith(caseId).some((one) => one !== rowNumber),
    isFirstWith: (caseId, rowNumber) => {
      const others = rowsWith(caseId).filter((one) => one !== rowNumber);
      // The row that nobody touched is the one that was copied.
      return others.every((one) => edited.has(one) && one > rowNumber);
    },
    isPublished: (caseId) => published.has(caseId),
    isIssued: (caseId) => {
      const number = numberOf('C', caseId);
      return number > 0 && number <= issued.cases;
    },
  };
}
