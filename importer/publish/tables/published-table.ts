import { PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import type { PublishedValues } from '../keep/edited-cases.ts';
import { CHARACTERS_A_CELL, splitToCells } from '../xlsx/excel-limits.ts';
import { furtherColumns } from './further-columns.ts';
import type { Table } from './table.ts';

/** `_published`: what this import says of each case, against which the next one sees what people changed. */
export function publishedTable(published: ReadonlyMap<string, PublishedValues>): Table {
  return {
    ...PUBLISHED_TAB,
    columns: [...PUBLISHED_TAB.columns, ...furtherColumns(PUBLISHED_TAB, 'values', mostPieces(published))],
    rowCount: published.size,
    *rows() {
      for (const [caseId, values] of published) yield [caseId, ...splitToCells(JSON.stringify(values))];
    },
  };
}

/** JSON may write one character as six, and adds less than this around the values of a case. */
const MOST_GROWTH = 6;
const KEYS_AND_QUOTES = 2000;

function mostPieces(published: ReadonlyMap<string, PublishedValues>): number {
  let most = 1;
  for (const values of published.values()) {
    const texts = Object.values(values).filter((value) => typeof value === 'string');
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    // Only the rare long case is worth writing twice.
    if (characters * MOST_GROWTH + KEYS_AND_QUOTES < CHARACTERS_A_CELL) continue;
    most = Math.max(most, splitToCells(JSON.stringify(values)).length);
  }
  return most;
}
