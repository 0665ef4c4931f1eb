import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { WAITING_FOR, type WaitingForKey } from '../../../mappings/waiting.ts';

/** For whom outside the office a case waits; null where it is with the office. */
export function waitingForOf({ waitingFor }: CaseValues): WaitingForKey | null {
  return WAITING_FOR.find(({ key }) => key === waitingFor)?.key ?? null;
}
