import { ISSUED_ROW } from '../../../mappings/sheet/published-rows.ts';
import type { IssuedNumbers } from '../issued-numbers.ts';

/** The highest numbers that were written down, and in which row of `_published` they stand. */
export interface IssuedRow {
  readonly issued: IssuedNumbers;
  /** From 0; null where they were never written down. */
  readonly rowIndex: number | null;
}

/** @param rows the first rows of `_published`, each with its case id and its values */
export function issuedRow(rows: readonly (readonly unknown[])[]): IssuedRow {
  const rowIndex = rows.findIndex(([key]) => key === ISSUED_ROW);
  const numbers = numbersIn(String(rows[rowIndex]?.[1] ?? ''));
  return { issued: numbers, rowIndex: rowIndex === -1 ? null : rowIndex };
}

/** What is damaged counts as never written: the ids in the sheet are counted too. */
function numbersIn(json: string): IssuedNumbers {
  try {
    const { clients, cases } = { ...JSON.parse(json) };
    return { clients: count(clients), cases: count(cases) };
  } catch {
    return { clients: 0, cases: 0 };
  }
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
}
