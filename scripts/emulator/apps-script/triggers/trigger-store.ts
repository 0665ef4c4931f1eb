/** What sets a trigger off. */
export type TriggerEvent = 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'CLOCK';

/** An installable trigger: it runs as whoever installed it. */
export interface InstalledTrigger {
  readonly uid: string;
  readonly user: string;
  readonly functionName: string;
  readonly event: TriggerEvent;
  /** Of the clock: how long between two runs; null where it runs once. */
  readonly everyMs: number | null;
  /** Of the clock: when it runs next; null where it does not run any more, or is none of the clock. */
  readonly dueAt: number | null;
}

/** The installed triggers of the script. */
export class TriggerStore {
  #triggers: readonly InstalledTrigger[] = [];
  #created = 0;

  all(): readonly InstalledTrigger[] {
    return this.#triggers;
  }

  of(user: string): readonly InstalledTrigger[] {
    return this.#triggers.filter((trigger) => trigger.user === user);
  }

  add(trigger: Omit<InstalledTrigger, 'uid'>): InstalledTrigger {
    this.#created += 1;
    const added = { ...trigger, uid: String(4_034_124_084_959_000_000n + BigInt(this.#created)) };
    this.#triggers = [...this.#triggers, added];
    return added;
  }

  remove(uid: string): void {
    this.#triggers = this.#triggers.filter((trigger) => trigger.uid !== uid);
  }

  /** The clock trigger that runs next, if any does up to this moment. */
  dueUpTo(moment: number): InstalledTrigger | null {
    const due = this.#triggers.filter(({ dueAt }) => dueAt !== null && dueAt <= moment);
    return due.toSorted((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0))[0] ?? null;
  }

  /** Notes that a clock trigger has come due, before it runs. */
  advance({ uid }: InstalledTrigger): void {
    this.#triggers = this.#triggers.map((trigger) =>
      trigger.uid === uid && trigger.dueAt !== null
        ? { ...trigger, dueAt: trigger.everyMs === null ? null : trigger.dueAt + trigger.everyMs }
        : trigger,
    );
  }
}
