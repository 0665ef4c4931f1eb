import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsBar } from '../../../importer/report/charts/evidence-bars.ts';
import { funnel } from '../../../importer/report/charts/funnel.ts';
import { heatTable } from '../../../importer/report/charts/heat-table.ts';
import { stackedBar } from '../../../importer/report/charts/stacked-bar.ts';
import { weightHistogram } from '../../../importer/report/charts/weight-histogram.ts';
import type { Html } from '../../../importer/report/html.ts';
import { html } from '../../../importer/report/html.ts';
import { anImportOutcome } from '../../builders/an-import-outcome.ts';

/** The drawn rectangles of a chart, by colour. */
function bars(chart: Html) {
  return [
    ...chart.toString().matchAll(/<rect class="tone-([^"]*)" x="([-\d.]+)" y="[^"]*" width="([-\d.]+)"/g),
  ].map(([, tone, x, width]) => ({ tone, x: Number(x), width: Number(width) }));
}

describe('the ledger of a file as a bar', () => {
  test('parts follow each other from the right, as long as their counts', () => {
    const segments = [
      { count: 60, tone: 'canonical' },
      { count: 30, tone: 'extra' },
      { count: 10, tone: 'rejected' },
    ];
    expect(bars(stackedBar({ segments, fullCount: 200, title: '' }))).toEqual([
      { tone: 'canonical', x: 700, width: 300 },
      { tone: 'extra', x: 550, width: 150 },
      { tone: 'rejected', x: 500, width: 50 },
    ]);
  });

  test('whatever there is of anything can be seen, and the bar keeps its length', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 3, maxLength: 3 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const segments = counts.map((count) => ({ count, tone: 'extra' }));
        const drawn = bars(stackedBar({ segments, fullCount: total, title: '' }));
        expect(drawn).toHaveLength(counts.filter((count) => count > 0).length);
        expect(Math.min(...drawn.map(({ width }) => width))).toBeGreaterThanOrEqual(3.9);
        expect(drawn.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1000, 0);
      }),
    );
  });
});

test('evidence for one client points to the right of the middle, against it to the left', () => {
  const [, forOne] = bars(bitsBar(5, 10));
  const [, against] = bars(bitsBar(-10, 10));
  expect(forOne).toEqual({ tone: 'for', x: 500, width: 250 });
  expect(against).toEqual({ tone: 'against', x: 0, width: 500 });
});

test('a funnel narrows with its counts', () => {
  const level = (count: number) => ({ caption: html``, title: '', segments: [{ count, tone: 'client' }] });
  expect(bars(funnel([level(1000), level(250)])).map(({ width }) => width)).toEqual([1000, 250]);
});

describe('the distribution of match weights', () => {
  const { model } = anImportOutcome();

  test('both thresholds stand where the settings put them', () => {
    const drawn = weightHistogram({ ...model, sameBits: 9.5, reviewBits: 3 }).toString();
    expect(drawn).toContain('אותו לקוח מ־9.5 ביט');
    expect(drawn).toContain('לבדיקה מ־3 ביט');
  });

  test('it says in words how many pairs each side of the thresholds has', () => {
    expect(weightHistogram(model).toString()).toContain(
      '5 זוגות נשארו נפרדים, 1 בין שני הספים, 3 צורפו</desc>',
    );
  });

  test('a bin without an end is drawn to the edge', () => {
    const open = { fromBits: -Infinity, toBits: -20, pairs: 3 };
    expect(weightHistogram({ ...model, histogram: [open, ...model.histogram] }).toString()).not.toMatch(
      /NaN|="-?Infinity/,
    );
  });
});

test('the more two files disagree, the deeper the colour', () => {
  const cells = [0, 5, 20, 60].map((different) => ({ compared: 100, different }));
  const table = heatTable({
    caption: '',
    corner: '',
    columns: [],
    lines: [{ label: '', cells: [...cells, null] }],
  });
  expect([...table.toString().matchAll(/class="heat-(\w+)"/g)].map(([, step]) => step)).toEqual([
    '0',
    '1',
    '3',
    '6',
    'none',
  ]);
});
