import { CasesheetError } from '../../../problem.ts';
import type { Credentials } from './credentials.ts';
import { type Env, setting } from './env.ts';
import { rootUrlOf } from './root-url.ts';
import { SENTENCES } from './wording.ts';

/**
 * Finds who to act for: the emulator's user; else GOOGLE_APPLICATION_CREDENTIALS, the saved sign-in, and
 * gcloud's own file, in this order. A Google Cloud machine's own account is not looked for: that takes long
 * where there is none.
 * @throws CasesheetError where there is none, or the file that should be it cannot be used
 */
export async function findCredentials(env: Env): Promise<Credentials> {
  if (rootUrlOf(env) !== null) return emulatorUser(env);
  throw new CasesheetError(SENTENCES.noCredentials);
}

function emulatorUser(env: Env): Credentials {
  const email = setting(env, 'CASESHEET_USER');
  if (email === undefined) throw new CasesheetError(SENTENCES.noUser);
  return {
    way: 'emulator',
    account: email,
    ownFilesOnly: false,
    headers: async () => new Headers({ authorization: `Bearer ${email}` }),
  };
}
