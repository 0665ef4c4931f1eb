import { expect, test } from 'vitest';
import { withinSheetLimits } from '../../../../importer/publish/workbook/within-sheet-limits.ts';
import { CASES_TAB, REJECTED_TAB } from '../../../../mappings/sheet/tabs.ts';

const ROWS_A_TAB = 1_048_575;

function tableOf(tab: typeof REJECTED_TAB | typeof CASES_TAB, rowCount: number) {
  return {
    ...tab,
    rowCount,
    *rows() {
      for (let row = 0; row < rowCount; row++) yield [row];
    },
  };
}

test('a table that fits stays on its own tab', () => {
  const table = tableOf(REJECTED_TAB, ROWS_A_TAB);

  expect(withinSheetLimits(table)).toEqual([table]);
});

test('rejected cells that pass the last row of a tab go on in a second one', () => {
  const tabs = withinSheetLimits(tableOf(REJECTED_TAB, ROWS_A_TAB + 2));

  expect(tabs.map(({ title, rowCount }) => [title, rowCount])).toEqual([
    ['_rejected', ROWS_A_TAB],
    ['_rejected_2', 2],
  ]);
  expect([...(tabs[1]?.rows() ?? [])]).toEqual([[ROWS_A_TAB], [ROWS_A_TAB + 1]]);
});

test('more cases than a tab holds are refused in one sentence', () => {
  expect(() => withinSheetLimits(tableOf(CASES_TAB, 2_000_000))).toThrow(
    '2000000 cases do not fit on one tab, which holds 1048575. Import fewer workbooks at a time.',
  );
});
