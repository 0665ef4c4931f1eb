import { WAYS_OF_CHANGE } from '../../../mappings/journey/ways-of-change.ts';
import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import { isoOfSerialDay, isSerialDay } from '../../../mappings/sheet/serial-day.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import type { LogLine } from '../log-lines.ts';

/** A line of the log as it stands in the sheet. */
export interface LogRow extends Omit<LogLine, 'when' | 'how'> {
  /** As the spreadsheet stores the moment: days with fractions. */
  readonly serial: number;
  /** `2025-03-31` */
  readonly day: string;
  /** What was said of it besides the way; empty where that was all. */
  readonly why: string;
}

/**
 * The lines of the log that the add-on wrote, oldest first, whatever order somebody sorted them in. What the import
 * tells of itself, and lines whose moment nobody can read, are left out.
 * @param tabs the cells of the log and of its archives, each from its first row on, the oldest first
 */
export function logRows(tabs: readonly (readonly (readonly unknown[])[])[]): readonly LogRow[] {
  return tabs.flatMap(rowsOfTab).sort((a, b) => a.serial - b.serial);
}

function rowsOfTab(rows: readonly (readonly unknown[])[]): readonly LogRow[] {
  const found = findHeaders(rows, LOG_TAB.columns);
  if (found === null) return [];
  const indexes = new Map(LOG_TAB.columns.map(({ key, header }) => [key, found.headers.indexOf(header)]));
  return rows.slice(found.headerRowIndex + 1).flatMap((row) => {
    const cell = (key: keyof LogLine) => row[indexes.get(key) ?? -1];
    const text = (key: keyof LogLine) => String(cell(key) ?? '').trim();
    const serial = cell('when');
    const why = whyOf(text('how'));
    if (typeof serial !== 'number' || !isSerialDay(serial) || why === null) return [];
    return [
      {
        ...{ serial, day: isoOfSerialDay(serial), why },
        ...{ who: text('who'), caseId: text('caseId'), field: text('field') },
        ...{ before: text('before'), after: text('after') },
      },
    ];
  });
}

/** Null where the add-on did not write it. */
function whyOf(how: string): string | null {
  const way = WAYS.find((one) => how === one || how.startsWith(`${one} · `));
  return way === undefined ? null : how.slice(way.length + 3);
}

const WAYS: readonly string[] = Object.values(WAYS_OF_CHANGE);
