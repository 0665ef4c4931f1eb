import { readClientFile } from '../publish/spreadsheet/connect/client-file.ts';
import type { Env } from '../publish/spreadsheet/connect/env.ts';
import type { OAuthEndpoints } from '../publish/spreadsheet/connect/oauth-client.ts';
import { openBrowser } from '../publish/spreadsheet/connect/open-browser.ts';
import { saveSignIn } from '../publish/spreadsheet/connect/saved-sign-in.ts';
import { SCOPES } from '../publish/spreadsheet/connect/scopes.ts';
import { signIn } from '../publish/spreadsheet/connect/sign-in.ts';
import { signInPath } from '../publish/spreadsheet/connect/sign-in-folder.ts';
import type { CommandIo, ExitCode } from './command-io.ts';

export interface SignInOptions {
  /** The client file from Google Cloud. */
  readonly clientFile: string;
  /** Not only those that casesheet makes itself. */
  readonly anySpreadsheet: boolean;
  readonly env: Env;
  readonly browse?: (address: string) => void;
  readonly endpoints?: OAuthEndpoints;
}

/**
 * `casesheet sign-in`: asks for access in the browser, and saves it for later runs.
 * @throws CasesheetError where the client file cannot be used, or access was not granted
 */
export async function runSignIn(
  { clientFile, anySpreadsheet, env, browse = openBrowser, endpoints }: SignInOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const client = await readClientFile(clientFile);
  const signedIn = await signIn({
    client,
    scope: anySpreadsheet ? SCOPES.anySpreadsheet : SCOPES.ownFiles,
    endpoints,
    show: (address) => {
      io.progress(`The browser now asks for access. If it does not open, open this address:\n${address}`);
      browse(address);
    },
  });
  const path = signInPath(env);
  await saveSignIn(path, signedIn);
  const reach = anySpreadsheet ? 'every spreadsheet of this account' : 'the spreadsheets it makes itself';
  const name = signedIn.account === null ? '' : ` as ${signedIn.account}`;
  io.out(`Signed in${name}: casesheet may use ${reach}. Saved in ${path}; npx casesheet sign-out ends it.`);
  return 0;
}
