import type { Request } from '../../../mappings/sheet/google/rest.ts';
import { allRows, type SeenTab } from '../reading/seen-tab.ts';
import { cellNote } from '../settle/cell-note.ts';
import { readSettings } from './read-settings.ts';
import { settingsColumns } from './setting-cells.ts';
import type { SettingProblem } from './setting-problem.ts';

/**
 * Says beside each value that does not hold what to write instead, and takes that back where it does; what people
 * wrote in a note stays.
 * @param tab the whole tab הגדרות
 */
export function settingNotes(tab: SeenTab): readonly Request[] {
  const rows = allRows(tab);
  const columns = settingsColumns(rows);
  if (columns === null || columns.value === -1) return [];
  const { value: columnIndex, headerRowIndex } = columns;
  const said = saidByRow(readSettings(rows).problems);
  return rows.flatMap((_, rowIndex): readonly Request[] => {
    if (rowIndex <= headerRowIndex) return [];
    const standing = tab.rows.get(rowIndex)?.[columnIndex]?.note ?? '';
    const note = cellNote(standing, said.get(rowIndex + 1) ?? []);
    if (note === standing) return [];
    const start = { sheetId: tab.sheetId, rowIndex, columnIndex };
    return [{ updateCells: { start, rows: [{ values: [{ note }] }], fields: 'note' } }];
  });
}

function saidByRow(problems: readonly SettingProblem[]): ReadonlyMap<number, readonly string[]> {
  return new Map(problems.map((problem) => [problem.rowNumber, inWords(problem)]));
}

function inWords({ saw, expected, holds }: SettingProblem): readonly string[] {
  return [`הערך "${shortened(saw)}" לא מתאים להגדרה הזאת.`, `יש לכתוב: ${expected}.`, `עד לתיקון: ${holds}.`];
}

/** As much as anybody needs to know their own words again. */
const MOST_CHARACTERS = 60;

/** On one line: each line of a note tells whose it is. */
function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  if (characters.length <= MOST_CHARACTERS) return characters.join('');
  return `${characters.slice(0, MOST_CHARACTERS).join('').trim()}…`;
}
