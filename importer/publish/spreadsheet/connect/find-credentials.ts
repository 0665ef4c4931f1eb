import { existsSync } from 'node:fs';
import { CasesheetError } from '../../../problem.ts';
import type { Credentials } from './credentials.ts';
import { credentialsFromFile } from './credentials-file.ts';
import { type Env, setting } from './env.ts';
import { type OAuthEndpoints, oauthClient } from './oauth-client.ts';
import { rootUrlOf } from './root-url.ts';
import { readSignIn, type SavedSignIn } from './saved-sign-in.ts';
import { SCOPES } from './scopes.ts';
import { gcloudPath, signInPath } from './sign-in-folder.ts';
import { SENTENCES } from './wording.ts';

/**
 * Finds who to act for: the emulator's user; else GOOGLE_APPLICATION_CREDENTIALS, the saved sign-in, and
 * gcloud's own file, in this order. A Google Cloud machine's own account is not looked for: that takes long
 * where there is none.
 * @throws CasesheetError where there is none, or the file that should be it cannot be used
 */
export async function findCredentials(env: Env, endpoints?: OAuthEndpoints): Promise<Credentials> {
  if (rootUrlOf(env) !== null) return emulatorUser(env);
  const keyFile = setting(env, 'GOOGLE_APPLICATION_CREDENTIALS');
  if (keyFile !== undefined) return credentialsFromFile(keyFile, endpoints);
  const signIn = await readSignIn(signInPath(env));
  if (signIn !== null) return signedIn(signIn, endpoints);
  const gcloudFile = gcloudPath(env);
  if (existsSync(gcloudFile)) return credentialsFromFile(gcloudFile, endpoints);
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

async function signedIn(signIn: SavedSignIn, endpoints: OAuthEndpoints): Promise<Credentials> {
  const client = await oauthClient(signIn, endpoints);
  client.setCredentials({ refresh_token: signIn.refreshToken });
  return {
    way: 'sign-in',
    account: signIn.account,
    ownFilesOnly: !signIn.scopes.includes(SCOPES.anySpreadsheet),
    headers: () => client.getRequestHeaders(),
  };
}
