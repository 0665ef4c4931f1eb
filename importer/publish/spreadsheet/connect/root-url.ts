import { CasesheetError } from '../../../problem.ts';
import { type Env, setting } from './env.ts';
import { SENTENCES } from './wording.ts';

/** How a URL names this computer. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Where the emulator is, if one is to be used instead of Google.
 * @throws CasesheetError where the address is not on this computer: a stranger would be sent the cases
 */
export function rootUrlOf(env: Env): string | null {
  const root = setting(env, 'CASESHEET_SHEETS_ROOT_URL');
  if (root === undefined) return null;
  const url = URL.canParse(root) ? new URL(root) : null;
  const isHere = url !== null && /^https?:$/.test(url.protocol) && LOOPBACK_HOSTS.includes(url.hostname);
  if (!isHere) throw new CasesheetError(SENTENCES.notLoopback(root));
  return url.href;
}
