import type { Where } from '../../problem.ts';
import type { SourceRow } from '../../source-row.ts';
import { type Html, html, isolated, leftToRight } from '../html.ts';

/** `billing.xlsx / גבייה ! D17`, each part kept in its own direction. */
export function showPlace({ workbook, sheet, cell }: Where): Html {
  return html`<span class="place">${isolated(workbook)}${
    sheet === undefined ? null : html` / ${isolated(sheet)}`
  }${cell === undefined ? null : html` ! ${leftToRight(cell)}`}</span>`;
}

/** Where a source row stands, as a person finds it in Excel. */
export function showRowPlace({ workbook, sheet, rowNumber }: SourceRow): Html {
  return html`<span class="place">${isolated(workbook)} / ${isolated(sheet)} / שורה ${rowNumber}</span>`;
}
