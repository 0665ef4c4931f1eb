import { expect, test } from 'vitest';
import {
  lookPlace,
  lookPlaceText,
  nextSlice,
  type RowRange,
} from '../../../../addon/rules/clock/next-slice.ts';

const ROWS: RowRange = { firstRow: 2, lastRow: 1_201 };

/** Looks over slice after slice; a slice with such a row stops it. */
function look(times: number, stops: (slice: RowRange) => boolean = () => false): readonly RowRange[] {
  const looked: RowRange[] = [];
  let text: string | null = null;
  for (let time = 0; time < times; time += 1) {
    const next = nextSlice(lookPlace(text), ROWS);
    if (next === null) break;
    text = lookPlaceText(next.begun);
    if (stops(next.slice)) continue;
    looked.push(next.slice);
    text = lookPlaceText(next.done);
  }
  return looked;
}

test('every row is looked over once, and then it begins again', () => {
  expect(look(4)).toEqual([
    { firstRow: 2, lastRow: 501 },
    { firstRow: 502, lastRow: 1_001 },
    { firstRow: 1_002, lastRow: 1_201 },
    { firstRow: 2, lastRow: 501 },
  ]);
});

test('rows that are too many at once are looked over in smaller parts', () => {
  const looked = look(20, ({ firstRow, lastRow }) => lastRow - firstRow >= 200);
  expect(looked[0]).toEqual({ firstRow: 2, lastRow: 126 });
  expect(looked.some(({ lastRow }) => lastRow === ROWS.lastRow)).toBe(true);
});

test('one row that nobody can settle keeps few others waiting', () => {
  const looked = look(60, ({ firstRow, lastRow }) => firstRow <= 700 && lastRow >= 700);
  const isLookedOver = (row: number) =>
    looked.some(({ firstRow, lastRow }) => firstRow <= row && lastRow >= row);
  const left = Array.from({ length: 1_200 }, (_, index) => index + 2).filter((row) => !isLookedOver(row));
  expect(left).toContain(700);
  expect(left.length).toBeLessThanOrEqual(16);
});

test('where rows went meanwhile it begins again, and where none are there is nothing to do', () => {
  const place = { nextRow: 900, rowCount: 500, isUnderWay: false };
  expect(nextSlice(place, { firstRow: 2, lastRow: 90 })?.slice).toEqual({ firstRow: 2, lastRow: 90 });
  expect(nextSlice(place, { firstRow: 2, lastRow: 1 })).toBeNull();
});

test.each([null, '', 'x', '5', '5,0,0', '5,1e9,0', '-3,10,1'])(
  'a place that says %j says nothing',
  (text) => {
    expect(lookPlace(text)).toBeNull();
  },
);
