import { planSetUp } from '../rules/plan-set-up.ts';
import { planTriggers, type TriggerChange } from '../rules/plan-triggers.ts';
import { readInstallation, writeInstallation } from '../services/installation.ts';
import { changeTriggers, readTriggers } from '../services/triggers.ts';
import { layOut } from './lay-out.ts';

/**
 * Sets the office up, or puts back what is missing of it: tabs, columns, how they look, filter views, protections and
 * the triggers, which run under the owner's name; says what changed. Done again, it changes nothing.
 */
export function setUpOffice(): void {
  layOut({ task: 'setUp', plan: planSetUp, further: setTriggers });
}

function setTriggers(actor: string): {
  readonly triggers: readonly TriggerChange[];
  readonly formerInstaller: string | null;
} {
  const plan = planTriggers(readTriggers());
  changeTriggers(plan);
  const { installer } = readInstallation();
  const isFirst = installer !== actor;
  if (isFirst || plan.install.length > 0) writeInstallation(actor);
  return { triggers: plan.changes, formerInstaller: isFirst ? installer : null };
}
