import { expect, test } from 'vitest';
import { figuresOfText } from '../../../../addon/rules/month/figures-of-text.ts';
import { keepingRequests, keptMonths } from '../../../../addon/rules/month/kept-months.ts';
import type { MonthFigures } from '../../../../addon/rules/month/month-figures.ts';

const FIGURES: MonthFigures = {
  month: '2025-03',
  isLogWhole: true,
  opened: 612,
  closed: 540,
  start: { cases: 600, medianDays: 12.5, inTime: 420 },
  stages: [{ stage: 'documents', cases: 500, workDays: 4.5, waitingDays: 6 }],
  channels: [{ label: 'המלצה', count: 300 }],
  fees: { due: 1_000_000, collected: -500 },
  complaints: [{ subject: 'slow', count: 3, again: 1 }],
  satisfaction: { answers: 10, average: 4.3 },
  refunds: { count: 1, amount: 5_000 },
  left: [{ reason: 'price', count: 2 }],
};
const HEADER = ['month', 'figures'];
const TEXT = JSON.stringify(FIGURES);

const kept = (...rows: readonly (readonly unknown[])[]) => {
  const months = keptMonths([HEADER, ...rows]);
  if (months === null) throw new Error('No header.');
  return months;
};

test('what was kept is read as it was', () => {
  expect(kept(['2025-02', 'x'], ['2025-03', TEXT]).byMonth.get('2025-03')?.figures).toEqual(FIGURES);
});

test.each([
  ['cut off', TEXT.slice(0, -5)],
  ['nothing', ''],
  ['no object', '[]'],
  ['null', 'null'],
  ['a list as an object', TEXT.replace('"stages":[', '"stages":{"a":[').replace(']', ']}')],
  ['a stage that is none', TEXT.replace('"documents"', '"constructor"')],
  ['a text for a number', TEXT.replace('612', '"612"')],
  ['a negative count', TEXT.replace('612', '-1')],
  ['no fees', TEXT.replace('"fees"', '"fee"')],
  ['another month', TEXT.replace('2025-03', '2025-04')],
  ['an unknown reason', TEXT.replace('"price"', '"הלקוח כעס"')],
])('figures that somebody damaged are none: %s', (_, text) => {
  expect(figuresOfText(text, '2025-03')).toBeNull();
});

test('every part that is missing is noticed', () => {
  for (const key of Object.keys(FIGURES)) {
    const { [key as keyof MonthFigures]: _, ...rest } = FIGURES;
    expect(figuresOfText(JSON.stringify(rest), '2025-03')).toBeNull();
  }
});

test('a month is added once, and one that is kept stays as everybody read it', () => {
  expect(keepingRequests(FIGURES, { sheetId: 7, kept: kept() })).toEqual([
    {
      appendCells: {
        sheetId: 7,
        rows: [
          {
            values: [
              { userEnteredValue: { stringValue: '2025-03' } },
              { userEnteredValue: { stringValue: TEXT } },
            ],
          },
        ],
        fields: 'userEnteredValue',
      },
    },
  ]);
  expect(keepingRequests({ ...FIGURES, opened: 1 }, { sheetId: 7, kept: kept(['2025-03', TEXT]) })).toEqual(
    [],
  );
});

test('damaged figures are written again in their row, wherever the columns stand', () => {
  const months = keptMonths([['title'], ['mine', 'figures', 'month'], [], ['', '{', '2025-03']]);
  if (months === null) throw new Error('No header.');
  expect(keepingRequests(FIGURES, { sheetId: 7, kept: months })).toEqual([
    {
      updateCells: {
        start: { sheetId: 7, rowIndex: 3, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: TEXT } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);
});

test('a tab that somebody emptied keeps nothing', () => {
  expect(keptMonths([])).toBeNull();
  expect(keptMonths([['2025-03', TEXT]])).toBeNull();
  expect(
    keptMonths([
      ['month', 'mine'],
      ['2025-03', TEXT],
    ]),
  ).toBeNull();
});
