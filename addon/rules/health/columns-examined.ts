import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { CASES_TAB, REVIEW_TAB, type Tab } from '../../../mappings/sheet/tabs.ts';
import type { ReadSpreadsheet } from '../plan-office.ts';
import { listedCases } from '../reading/listed-cases.ts';
import type { ExaminedOffice } from './examined-office.ts';
import { FIELDS_EXAMINED } from './fields-examined.ts';

/** The cells of a column below its header, from top to bottom. */
type ColumnCells = readonly unknown[];

/** Columns that are read whole, and what they tell. */
export interface ColumnsExamined {
  readonly ranges: readonly string[];
  /** @param cells of the ranges in their order */
  readonly seen: (cells: readonly ColumnCells[]) => Pick<ExaminedOffice, 'cases' | 'decisions'>;
}

/** What is read of all cases and review items; nothing of a tab whose header row cannot be found. */
export function columnsExamined({ cells }: Pick<ReadSpreadsheet, 'cells'>): ColumnsExamined {
  const cases = columnsOf(CASES_TAB, FIELDS_EXAMINED, cells.get(CASES_TAB.title) ?? []);
  const review = columnsOf(REVIEW_TAB, ['id', 'decision'], cells.get(REVIEW_TAB.title) ?? []);
  const ofCases = cases?.columns ?? [];
  return {
    ranges: [...ofCases, ...(review?.columns ?? [])].map(({ range }) => range),
    seen: (read) => {
      const [ids = [], decisions = []] = read.slice(ofCases.length);
      return {
        cases:
          cases === null
            ? null
            : listedCases(
                cases,
                ofCases.map(({ key }, index) => ({ field: key, cells: read[index] ?? [] })),
              ),
        decisions:
          review === null
            ? null
            : ids.flatMap((id, index) => (isEmpty(id) ? [] : [String(decisions[index] ?? '').trim()])),
      };
    },
  };
}

function columnsOf<Key extends string>(
  { title, columns }: Tab,
  keys: readonly Key[],
  rows: readonly (readonly unknown[])[],
) {
  const found = findHeaders(rows, columns);
  if (found === null) return null;
  const { headerRowIndex, headers } = found;
  return {
    headerRowIndex,
    columns: keys.flatMap((key) => {
      const index = headers.indexOf(columns.find((column) => column.key === key)?.header ?? '');
      if (index === -1) return [];
      const letters = columnLetters(index);
      return [{ key, range: `${quotedTitle(title)}!${letters}${headerRowIndex + 2}:${letters}` }];
    }),
  };
}

function isEmpty(cell: unknown): boolean {
  return String(cell ?? '').trim() === '';
}
