import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { printA1 } from '../../a1.ts';
import type { Engine } from '../../engine/contract.ts';
import { invalid, unimplemented } from '../../engine/refusal.ts';
import type { Rectangle } from '../services/range.ts';
import type { PersonEdit } from './edit.ts';

/**
 * Holds what is typed into one cell against a rule that rejects.
 * @throws ApiError in the words that Apps Script has for it
 */
export function checkIsValid(engine: Engine, cells: Rectangle, { user, values }: PersonEdit): void {
  const typed = values[0]?.[0] ?? '';
  const rule = rulesOf(engine, cells, user)[0]?.[0];
  if (typed === '' || !rule?.strict || isTaken(typed, rule.condition ?? {})) return;
  const place = printA1('', cells).replace(/^''!/, '');
  throw invalid(`The data you entered in cell ${place} violates the data validation rules set on this cell.`);
}

function isTaken(
  typed: string | number | boolean,
  { type, values = [] }: sheets_v4.Schema$BooleanCondition,
): boolean {
  if (String(typed).startsWith('=')) throw unimplemented('a formula typed into a cell with a rule');
  switch (type) {
    case 'BOOLEAN':
      if (values.length > 0) throw unimplemented('checkboxes of values of their own');
      return /^(true|false)$/i.test(String(typed).trim());
    case 'ONE_OF_LIST':
      return values.some(({ userEnteredValue }) => userEnteredValue === String(typed).trim());
    default:
      throw unimplemented(`a rule of the kind ${type} that rejects`);
  }
}

/**
 * The Delete key takes a checkbox away with its value.
 * @source Docs Editors Help, "Add and use checkboxes": remove checkboxes
 */
export function takeCheckboxesAway(engine: Engine, cells: Rectangle, { user, values }: PersonEdit): void {
  if (!values.some((row) => row.includes(''))) return;
  const rules = rulesOf(engine, cells, user);
  const requests = values.flatMap((row, rowOffset) =>
    row.flatMap((value, columnOffset) =>
      value === '' && rules[rowOffset]?.[columnOffset]?.condition?.type === 'BOOLEAN'
        ? [{ setDataValidation: { range: oneCell(cells, rowOffset, columnOffset) } }]
        : [],
    ),
  );
  if (requests.length > 0) engine.batchUpdate(requests, { email: user });
}

type Rules = readonly (readonly (sheets_v4.Schema$DataValidationRule | undefined)[])[];

function rulesOf(engine: Engine, cells: Rectangle, user: string): Rules {
  const { sheets } = engine.get({ ranges: [cells], includeGridData: true, actor: { email: user } });
  const rows = sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.map(({ values = [] }) => values.map(({ dataValidation }) => dataValidation));
}

function oneCell(
  { sheetId, startRowIndex, startColumnIndex }: Rectangle,
  rowOffset: number,
  columnOffset: number,
) {
  const [row, column] = [startRowIndex + rowOffset, startColumnIndex + columnOffset];
  return {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
}
