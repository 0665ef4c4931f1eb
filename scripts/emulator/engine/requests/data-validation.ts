import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import { restyle } from '../cells.ts';
import { editSheet } from '../document.ts';
import { editedStyle } from '../edit-cell.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf } from '../ranges.ts';

/** Without a rule, what was there goes. */
export function setDataValidation(
  { range, rule }: sheets_v4.Schema$SetDataValidationRequest,
  { draft, actor, styles }: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(draft, range?.sheetId);
  const cells = cellsOf(sheet, range ?? {});
  checkMayEditCells(draft, sheet, cells, actor);
  const styleMask = new Map([['dataValidation', new Map()]]);
  const cell = rule ? { dataValidation: rule } : {};
  restyle(sheet, cells, (style) => editedStyle(style, cell, { styleMask, styles }));
  return {};
}
