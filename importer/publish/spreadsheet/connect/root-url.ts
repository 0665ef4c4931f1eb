import { CasesheetError } from '../../../problem.ts';
import { type Env, setting } from './env.ts';
import { SENTENCES } from './wording.ts';

/**
 * Where the emulator is, if one is to be used instead of Google.
 * @throws CasesheetError where the address is not on this computer: a stranger would be sent the cases
 */
export function rootUrlOf(env: Env): string | null {
  const root = setting(env, 'CASESHEET_SHEETS_ROOT_URL');
  if (root === undefined) return null;
  if (!URL.canParse(root)) throw new CasesheetError(SENTENCES.notLoopback(root));
  const { protocol, hostname, href } = new URL(root);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  if (!isHere || !/^https?:$/.test(protocol)) throw new CasesheetError(SENTENCES.notLoopback(root));
  return href;
}
