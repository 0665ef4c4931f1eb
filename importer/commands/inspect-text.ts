import { columnLetters } from '../../mappings/sheet/column-letters.ts';
import { formatProblem, type Problem } from '../problem.ts';
import type { ColumnReading, SheetReading, WorkbookReading } from '../workbook-reading.ts';
import { textTable } from './text-table.ts';

const LONGEST_SAMPLE = 24;
const LONGEST_HEADER = 30;
const INDENT = '  ';

/** A cell's own problems are counted here; `import` lists them. */
const ABOUT_TABLES: ReadonlySet<string> = new Set([
  'two-tables',
  'column-mapped-twice',
  'tab-not-understood',
  'no-table',
  'no-data-rows',
]);

/**
 * What was seen in each workbook, for the owner to check before anything is imported. Plain text; in each line
 * Latin words stand between the Hebrew ones, so that terminals which turn Hebrew round keep the columns.
 */
export function inspectWorkbooks(readings: readonly WorkbookReading[]): string {
  return readings.map(inspectWorkbook).join('\n\n');
}

function inspectWorkbook({ workbook, kind, sheets, rows, problems, cells }: WorkbookReading): string {
  const tracks = kind === null ? 'what it tracks was not recognised' : `tracks ${kind}`;
  return [
    `${workbook}: ${tracks}, ${count(rows.length, 'source row')}, ${count(cells.read, 'cell')}`,
    ...tabsReadAlike(sheets.filter(({ ignored }) => ignored === null)).flatMap(tabLines),
    ...sheets.filter(({ ignored }) => ignored !== null).map(ignoredLine),
    ...problemLines(problems),
  ].join('\n');
}

function tabsReadAlike(sheets: readonly SheetReading[]): readonly (readonly SheetReading[])[] {
  const alike = new Map<string, SheetReading[]>();
  for (const sheet of sheets) {
    const columns = JSON.stringify(sheet.columns);
    const same = alike.get(columns);
    if (same === undefined) alike.set(columns, [sheet]);
    else same.push(sheet);
  }
  return [...alike.values()];
}

function tabLines(tabs: readonly SheetReading[]): readonly string[] {
  const columns = tabs[0]?.columns ?? [];
  const table = textTable([
    ['', 'header', 'field', 'sure', 'why', 'samples'],
    ...columns.map((column) => [
      columnLetters(column.columnIndex),
      short(column.header, LONGEST_HEADER),
      fieldOf(column),
      column.key === null ? '' : `${Math.round(column.confidence * 100)}%`,
      column.why,
      column.samples.map((sample) => short(sample, LONGEST_SAMPLE)).join(' / '),
    ]),
  ]);
  return ['', ...tabs.map(tabLine), ...table.split('\n').map((line) => `${INDENT}${INDENT}${line}`)];
}

function tabLine({
  sheet,
  hidden,
  headerRowNumber,
  sourceRows,
  hiddenRows,
  skippedRows,
}: SheetReading): string {
  const facts = [
    ...(hidden ? ['hidden tab'] : []),
    headerRowNumber === null ? 'no header row' : `header in row ${headerRowNumber}`,
    count(sourceRows, 'source row'),
    ...(hiddenRows === 0 ? [] : [`${count(hiddenRows, 'hidden row')} read too`]),
    ...(skippedRows.length === 0 ? [] : [`left out ${sayCounts(skippedRows.map(({ why }) => why))}`]),
  ];
  return `${INDENT}tab "${sheet}": ${facts.join(', ')}`;
}

function ignoredLine({ sheet, hidden, ignored }: SheetReading): string {
  return `${INDENT}tab "${sheet}"${hidden ? ' (hidden)' : ''}: left out, ${ignored}`;
}

function fieldOf({ key, ignored }: ColumnReading): string {
  return key ?? (ignored === true ? 'ignored' : '(kept as extra)');
}

function problemLines(problems: readonly Problem[]): readonly string[] {
  const listed = sayCounts(problems.map(({ code }) => code).filter((code) => !isAboutTables(code)));
  return [
    ...problems
      .filter(({ code }) => isAboutTables(code))
      .map((problem) => `${INDENT}! ${formatProblem(problem)}`),
    ...(listed === '' ? [] : [`${INDENT}! cells: ${listed}`]),
  ];
}

function isAboutTables(code: string): boolean {
  return ABOUT_TABLES.has(code) || code.startsWith('mapping-');
}

/** `3 × title, 1 × total-row`. */
function sayCounts(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, times]) => `${times} × ${word}`).join(', ');
}

function count(amount: number, thing: string): string {
  return `${amount.toLocaleString('en-US')} ${thing}${amount === 1 ? '' : 's'}`;
}

function short(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
