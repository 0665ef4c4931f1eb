/** What runs by itself in the office's spreadsheet: one of each, under the name of whoever set the office up. */
const TRIGGERS = [
  { handler: 'handleEdit', event: 'ON_EDIT', label: 'טיפול בכל עריכה' },
  { handler: 'hourlyClock', event: 'CLOCK', label: 'בדיקה בכל שעה' },
] as const satisfies readonly {
  /** The function that Google calls. */
  readonly handler: string;
  /** As Google names the type of the event. */
  readonly event: string;
  readonly label: string;
}[];

export type TriggerHandler = (typeof TRIGGERS)[number]['handler'];

/** A trigger as it is installed. */
export interface StandingTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: string;
}

/** Something that runs by itself from now on, or no longer does. */
export interface TriggerChange {
  readonly action: 'add' | 'remove';
  readonly label: string;
}

interface TriggerPlan {
  readonly install: readonly TriggerHandler[];
  /** Ids. */
  readonly remove: readonly string[];
  readonly changes: readonly TriggerChange[];
}

/**
 * Plans the triggers: what is missing is installed; doubles go, and so does what an earlier version of the script
 * left behind, since Google would call a function that is not there.
 * @param standing those of whoever is acting: Google shows nobody the triggers of others
 */
export function planTriggers(standing: readonly StandingTrigger[]): TriggerPlan {
  const kept = new Set(TRIGGERS.flatMap((wanted) => standing.find((one) => isOne(one, wanted)) ?? []));
  const removed = standing.filter((one) => !kept.has(one));
  const missing = TRIGGERS.filter((wanted) => ![...kept].some((one) => isOne(one, wanted)));
  return {
    install: missing.map(({ handler }) => handler),
    remove: removed.map(({ id }) => id),
    changes: [
      ...missing.map(({ label }) => ({ action: 'add', label }) as const),
      ...removed.map(({ handler }) => ({ action: 'remove', label: labelOf(handler) }) as const),
    ],
  };
}

function isOne(trigger: StandingTrigger, { handler, event }: (typeof TRIGGERS)[number]): boolean {
  return trigger.handler === handler && trigger.event === event;
}

function labelOf(handler: string): string {
  const wanted = TRIGGERS.find((one) => one.handler === handler);
  return wanted === undefined ? handler : wanted.label;
}
