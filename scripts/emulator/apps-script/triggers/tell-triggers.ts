import type { AuthMode } from '../execution.ts';
import type { Executions } from '../executions.ts';
import { eventOf, type Happening } from './events.ts';
import type { InstalledTrigger } from './trigger-store.ts';

interface Telling {
  readonly happening: Happening;
  /** Who did it. */
  readonly user: string;
  readonly authMode: AuthMode;
  readonly installed: readonly InstalledTrigger[];
}

const SIMPLE_TRIGGERS = { ON_OPEN: 'onOpen', ON_EDIT: 'onEdit', ON_CHANGE: null } as const;

/** First the simple trigger, under the person's name; then those installed, under their installers'. */
export function tellTriggers(
  executions: Executions,
  { happening, user, authMode, installed }: Telling,
): void {
  const simple = SIMPLE_TRIGGERS[happening.kind];
  if (simple !== null) {
    const who = { activeUser: user, effectiveUser: user };
    executions.runIfThere({
      plan: { functionName: simple, cause: 'simple trigger', authMode, ...who },
      argsOf: (running) => [eventOf(running, happening, null)],
    });
  }
  for (const trigger of installed.filter(({ event }) => event === happening.kind)) {
    const who = { activeUser: user, effectiveUser: trigger.user };
    executions.run({
      plan: { functionName: trigger.functionName, cause: 'installable trigger', authMode: 'FULL', ...who },
      argsOf: (running) => [eventOf(running, happening, trigger)],
    });
  }
}
