import type { OfficeDay } from './broken-promises.ts';
import type { ActionCost } from './measure-action.ts';

const HEADERS = [
  'action',
  'service calls',
  'to the Sheets API',
  'kB written',
  'kB read',
  'processor ms, smallest office',
  'the script alone, ratio',
  'with emulated Google, ratio',
];

/** A table in Markdown, one line an action; where offices differ in a figure, it stands there for each of them. */
export function dayTable(days: readonly OfficeDay[]): readonly string[] {
  const actions = Object.keys(days[0]?.costs ?? {});
  const sizes = days.map(({ cases }) => cases.toLocaleString('en-US')).join(', ');
  return [
    `Offices of ${sizes} cases:`,
    line(HEADERS),
    line(HEADERS.map(() => '---')),
    ...actions.map((action) =>
      line([action, ...figuresOf(days.flatMap(({ costs }) => costs[action] ?? []))]),
    ),
  ];
}

function figuresOf(costs: readonly ActionCost[]): readonly string[] {
  const shown = (figure: (cost: ActionCost) => string): string => {
    const figures = costs.map(figure);
    return new Set(figures).size === 1 ? (figures[0] ?? '') : figures.join(' / ');
  };
  return [
    shown(({ serviceCalls }) => String(serviceCalls)),
    shown(({ apiCalls }) => String(apiCalls)),
    shown(({ bytesWritten }) => kilobytes(bytesWritten)),
    shown(({ bytesRead }) => kilobytes(bytesRead)),
    (costs[0]?.processorMilliseconds ?? 0).toFixed(0),
    ratios(costs, ({ processorMilliseconds, apiMilliseconds }) => processorMilliseconds - apiMilliseconds),
    ratios(costs, ({ processorMilliseconds }) => processorMilliseconds),
  ];
}

/** Each office's figure as a multiple of the smallest office's. */
function ratios(costs: readonly ActionCost[], figure: (cost: ActionCost) => number): string {
  const [smallest = 1] = costs.map(figure);
  return costs.map((cost) => (figure(cost) / smallest).toFixed(1)).join(' / ');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const kilobytes = (bytes: number): string =>
  (bytes / 1000).toLocaleString('en-US', { maximumFractionDigits: bytes < 10_000 ? 1 : 0 });
