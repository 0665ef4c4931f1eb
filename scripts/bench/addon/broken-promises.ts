import type { ActionCost } from './measure-action.ts';

/** What the actions of a day cost in one office. */
export interface OfficeDay {
  readonly cases: number;
  readonly costs: Readonly<Record<string, ActionCost>>;
}

/** From so many cases on, one hour of the clock does not get to the end of the sheet, and stops there. */
export const CASES_AN_HOUR = 2_500;

/** An action that takes more calls in a larger office than in a smaller one, in sentences. */
export function brokenPromises(days: readonly OfficeDay[]): readonly string[] {
  const fullHours = days.filter(({ cases }) => cases >= CASES_AN_HOUR);
  return Object.keys(days[0]?.costs ?? {}).flatMap((action) => {
    const [smallest, ...larger] = action.startsWith('clock') ? fullHours : days;
    const calls = smallest?.costs[action]?.serviceCalls ?? 0;
    return larger.flatMap(({ cases, costs }) => {
      const taken = costs[action]?.serviceCalls ?? 0;
      return taken <= calls
        ? []
        : [`${cases.toLocaleString('en-US')} cases: ${action} took ${taken} calls, not ${calls}.`];
    });
  });
}
