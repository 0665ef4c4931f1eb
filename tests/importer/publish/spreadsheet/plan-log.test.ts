import { expect, test } from 'vitest';
import { logRequests, planLog } from '../../../../importer/publish/spreadsheet/plan-log.ts';
import type { StandingTab } from '../../../../importer/publish/spreadsheet/standing-sheet.ts';
import type { LogEntry } from '../../../../importer/publish/tables/log-table.ts';
import type { RawCell } from '../../../../importer/read/raw-sheet.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { LOG_TAB } from '../../../../mappings/sheet/tabs.ts';

const BEGAN = '2026-01-01T10:00:00';
const LATER = '2026-01-01T10:05:00';
const RUNNING = { state: 'running', when: BEGAN } as const;

const entry = (after: string, when = LATER): LogEntry => ({
  when,
  who: 'ייבוא',
  caseId: '',
  field: '',
  before: '',
  after,
  how: 'ייבוא',
});

/** The log with one line, as an import wrote it. */
function theLog(when: string, after: string): StandingTab {
  const text = (value: string): RawCell => ({ type: 'text', value, text: value });
  const day = serialDay(when) ?? 0;
  return {
    headerRowIndex: 0,
    headers: LOG_TAB.columns.map(({ header }) => header),
    rows: [
      {
        rowNumber: 7,
        hidden: false,
        cells: [
          { type: 'number', value: day, text: String(day) },
          text('ייבוא'),
          undefined,
          undefined,
          undefined,
          text(after),
          text('ייבוא'),
        ],
      },
    ],
  };
}

const linesOf = (...asked: Parameters<typeof planLog>) => planLog(...asked).lines.map((line) => line[5]);

test('an import that goes on does not tell again what it told before it was cut off', () => {
  const log = theLog(BEGAN, '3 תיקים');
  expect(linesOf([entry('3 תיקים'), entry('2 תיקים')], log, RUNNING)).toEqual(['2 תיקים']);
});

test('another import tells its own, though it comes to the same', () => {
  const log = theLog(BEGAN, '3 תיקים');
  expect(linesOf([entry('3 תיקים')], log, { ...RUNNING, state: 'done' })).toEqual(['3 תיקים']);
  expect(linesOf([entry('3 תיקים')], log, null)).toEqual(['3 תיקים']);
});

test('what was told before the import that was cut off began is another import’s', () => {
  const log = theLog('2025-12-31T10:00:00', '3 תיקים');
  expect(linesOf([entry('3 תיקים')], log, RUNNING)).toEqual(['3 תיקים']);
});

test('a line goes below the last one, each cell in its column wherever people moved that', () => {
  const log = {
    ...theLog(BEGAN, '3 תיקים'),
    headers: ['שלי', ...LOG_TAB.columns.map(({ header }) => header)],
  };
  const plan = planLog([entry('=1+1')], log, null);
  expect(plan.contentRows).toBe(7);
  expect(logRequests(plan, 5)).toEqual([
    {
      appendCells: {
        sheetId: 5,
        rows: [
          {
            values: [
              {},
              { userEnteredValue: { numberValue: serialDay(LATER) } },
              { userEnteredValue: { stringValue: 'ייבוא' } },
              {},
              {},
              {},
              { userEnteredValue: { stringValue: '=1+1' } },
              { userEnteredValue: { stringValue: 'ייבוא' } },
            ],
          },
        ],
        fields: 'userEnteredValue',
      },
    },
  ]);
});

test('where nothing is told, nothing is asked for', () => {
  expect(logRequests(planLog([], theLog(BEGAN, '3 תיקים'), null), 5)).toEqual([]);
});
