import type { OfficeDay } from './broken-promises.ts';
import type { ActionCost } from './measure-action.ts';
import type { RulesCost } from './rules-alone.ts';

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
    ...head(HEADERS),
    ...actions.map((action) =>
      line([action, ...figuresOf(days.flatMap(({ costs }) => costs[action] ?? []))]),
    ),
  ];
}

/** How many mails went, and how large they are before they are wrapped for their way. */
export function mailTable(
  days: readonly { readonly mailings: Readonly<Record<string, ActionCost>> }[],
): readonly string[] {
  const sized = (costs: readonly ActionCost[], of: (mails: ActionCost['mails']) => number) =>
    once(costs.map(({ mails }) => kilobytes(of(mails))));
  return [
    ...head(['mails', 'how many', 'kB together', 'kB of the largest', 'of the largest HTML']),
    ...Object.keys(days[0]?.mailings ?? {}).map((day) => {
      const costs = days.flatMap(({ mailings }) => mailings[day] ?? []);
      return line([
        day,
        once(costs.map(({ mails }) => String(mails.length))),
        sized(costs, (mails) => mails.reduce((sum, { whole }) => sum + whole, 0)),
        sized(costs, (mails) => Math.max(0, ...mails.map(({ whole }) => whole))),
        sized(costs, (mails) => Math.max(0, ...mails.map(({ html }) => html))),
      ]);
    }),
  ];
}

/** A line an office: where the last figure does not grow, the rules take as long for each case however many there are. */
export function rulesTable(costs: readonly RulesCost[]): readonly string[] {
  return [
    ...head(['cases', 'matters due', 'mails', 'ms: what is due', 'whose it is', 'the mails', 'µs a case']),
    ...costs.map((cost) => {
      const parts = [cost.mattersMilliseconds, cost.digestsMilliseconds, cost.mailsMilliseconds];
      const together = parts.reduce((sum, part) => sum + part, 0);
      return line([
        ...[cost.cases, cost.matters, cost.mails].map((count) => count.toLocaleString('en-US')),
        ...parts.map((part) => part.toFixed(0)),
        ((together * 1000) / cost.cases).toFixed(0),
      ]);
    }),
  ];
}

function figuresOf(costs: readonly ActionCost[]): readonly string[] {
  const shown = (figure: (cost: ActionCost) => string): string => once(costs.map(figure));
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

function once(figures: readonly string[]): string {
  return new Set(figures).size === 1 ? (figures[0] ?? '') : figures.join(' / ');
}

const head = (headers: readonly string[]): readonly string[] => [
  line(headers),
  line(headers.map(() => '---')),
];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const kilobytes = (bytes: number): string =>
  (bytes / 1000).toLocaleString('en-US', { maximumFractionDigits: bytes < 10_000 ? 1 : 0 });
