import { CasesheetError } from '../problem.ts';
import type { Env } from '../publish/spreadsheet/connect/env.ts';
import type { OAuthEndpoints } from '../publish/spreadsheet/connect/oauth-client.ts';
import { signInPath } from '../publish/spreadsheet/connect/sign-in-folder.ts';
import { signOut } from '../publish/spreadsheet/connect/sign-out.ts';
import { SENTENCES } from '../publish/spreadsheet/connect/wording.ts';
import type { CommandIo, ExitCode } from './command-io.ts';

export interface SignOutOptions {
  readonly env: Env;
  readonly endpoints?: OAuthEndpoints;
}

/**
 * `casesheet sign-out`: deletes the saved sign-in and takes its access back at Google.
 * @throws CasesheetError where Google could not be told
 */
export async function runSignOut({ env, endpoints }: SignOutOptions, io: CommandIo): Promise<ExitCode> {
  const done = await signOut(signInPath(env), endpoints);
  if (done === 'here-only') throw new CasesheetError(SENTENCES.signedOutHereOnly);
  io.out(done === 'nobody' ? 'Nobody was signed in.' : 'Signed out: casesheet has no access any more.');
  return 0;
}
