import type { ActionCost } from './measure-action.ts';

/** What the actions of a day cost in one office. */
export interface OfficeDay {
  readonly cases: number;
  readonly costs: Readonly<Record<string, ActionCost>>;
}

/** An action that takes more calls in a larger office than in the smallest, in sentences. */
export function brokenPromises([smallest, ...larger]: readonly OfficeDay[]): readonly string[] {
  return larger.flatMap(({ cases, costs }) =>
    Object.entries(costs).flatMap(([action, { serviceCalls }]) => {
      const calls = smallest?.costs[action]?.serviceCalls ?? 0;
      return serviceCalls <= calls
        ? []
        : [`${cases.toLocaleString('en-US')} cases: ${action} took ${serviceCalls} calls, not ${calls}.`];
    }),
  );
}
