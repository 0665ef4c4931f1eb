import { planTriggers, type TriggerChange } from '../../plan-triggers.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

const ABOUT = 'פעולות אוטומטיות';

/** Whether what runs by itself is installed, once. */
export function checkTriggers({ triggers }: Pick<ExaminedOffice, 'triggers'>): readonly Finding[] {
  if (triggers === null) return [{ outcome: 'unseen', about: ABOUT, why: 'רק מי שהקים את המשרד רואה אותן' }];
  const { changes } = planTriggers(triggers);
  const named = (action: TriggerChange['action'], word: string) => {
    const labels = changes.filter((change) => change.action === action).map(({ label }) => label);
    return labels.length === 0 ? null : `${word}: ${labels.join(', ')}. הריצו "הקמת המשרד".`;
  };
  return findings(ABOUT, [
    named('add', 'פעולות אוטומטיות שחסרות'),
    named('remove', 'פעולות אוטומטיות מיותרות או כפולות'),
  ]);
}
