import type { Request } from '../../../mappings/sheet/google/rest.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import { type LogEntry, logTable } from '../tables/log-table.ts';
import { contentOf, type SheetCell } from '../tables/sheet-cell.ts';
import { arrangeTab, type PlacedColumn } from './arrange-tab.ts';
import type { ImportMarker } from './import-marker.ts';
import type { StandingTab } from './standing-sheet.ts';
import { cellData } from './update-cells.ts';

/** What is added to the log, and how the log stands. */
export interface LogPlan {
  readonly columns: readonly PlacedColumn[];
  /** In the order of the log's own columns. */
  readonly lines: readonly (readonly SheetCell[])[];
  /** Rows below the header, with the lines. */
  readonly contentRows: number;
}

/**
 * The lines to be added to the log.
 * An import that was cut off had logged all its lines at once, so those are not told again.
 */
export function planLog(
  entries: readonly LogEntry[],
  standing: StandingTab | undefined,
  marker: ImportMarker | null,
): LogPlan {
  const told = new Set(marker?.state === 'running' ? linesSince(marker.when, standing) : []);
  const lines = [...logTable(entries).rows()].filter((line) => !told.has(wordsOf(line.map(contentOf))));
  const headerRowNumber = (standing?.headerRowIndex ?? 0) + 1;
  const lastRowNumber = (standing?.rows ?? []).reduce(
    (last, { rowNumber }) => Math.max(last, rowNumber),
    headerRowNumber,
  );
  return {
    columns: arrangeTab(LOG_TAB.columns, standing?.headers ?? []),
    lines,
    contentRows: lastRowNumber - headerRowNumber + lines.length,
  };
}

/** Adds the lines at the end of the log, wherever that is by then. */
export function logRequests({ columns, lines }: LogPlan, sheetId: number): readonly Request[] {
  if (lines.length === 0) return [];
  return [
    {
      appendCells: {
        sheetId,
        rows: lines.map((line) => ({
          values: columns.map(({ wantedIndex }) =>
            cellData(wantedIndex === null ? null : contentOf(line[wantedIndex])),
          ),
        })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** Of the log as it stands, the lines of the import that was cut off. */
function linesSince(when: string, standing: StandingTab | undefined): readonly string[] {
  const places = LOG_TAB.columns.map(({ header }) => standing?.headers.indexOf(header) ?? -1);
  return (standing?.rows ?? [])
    .map(({ cells }) => places.map((place) => cells[place]?.value ?? null))
    .filter(([moment]) => Number(moment) >= serialDay(when) - A_SECOND)
    .map(wordsOf);
}

const A_SECOND = 1 / 86_400;

/** Of a line, all but the moment: an import that goes on does so later than it began. */
function wordsOf(line: readonly (string | number | boolean | null)[]): string {
  return JSON.stringify(line.slice(1).map((cell) => String(cell ?? '').trim()));
}
