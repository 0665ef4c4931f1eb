import { FIELDS } from '../../../mappings/fields.ts';
import { FIELDS_ROW, ISSUED_ROW } from '../../../mappings/sheet/published-rows.ts';
import { PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import type { IssuedNumbers } from '../../earlier/earlier-import.ts';
import type { PublishedCells } from '../keep/edited-cases.ts';
import { CHARACTERS_A_CELL, splitToCells } from './cell-limit.ts';
import { furtherColumns } from './further-columns.ts';
import type { Table } from './table.ts';

/** `_published`: what this import says of each case, against which the next one sees what people changed. */
export function publishedTable(published: ReadonlyMap<string, PublishedCells>, issued: IssuedNumbers): Table {
  return {
    ...PUBLISHED_TAB,
    columns: [...PUBLISHED_TAB.columns, ...furtherColumns(PUBLISHED_TAB, 'values', mostPieces(published))],
    rowCount: published.size + 2,
    *rows() {
      yield [FIELDS_ROW, JSON.stringify(FIELDS.map(({ key }) => key))];
      yield issuedCells(issued);
      for (const [caseId, cells] of published) yield [caseId, ...splitToCells(JSON.stringify(cells))];
    },
  };
}

/** The cells of the row `ISSUED_ROW`. */
export function issuedCells(issued: IssuedNumbers): readonly string[] {
  return [ISSUED_ROW, JSON.stringify(issued)];
}

/** JSON writes a character as six at most, and a case without texts in fewer than these. */
const MOST_GROWTH = 6;
const WITHOUT_TEXTS = 2000;

function mostPieces(published: ReadonlyMap<string, PublishedCells>): number {
  let most = 1;
  for (const cells of published.values()) {
    let characters = 0;
    for (const cell of cells) if (typeof cell === 'string') characters += cell.length;
    // Only the rare long case is worth writing twice.
    if (characters * MOST_GROWTH + WITHOUT_TEXTS < CHARACTERS_A_CELL) continue;
    most = Math.max(most, splitToCells(JSON.stringify(cells)).length);
  }
  return most;
}
