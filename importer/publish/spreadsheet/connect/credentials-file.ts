import type { UserRefreshClient } from 'google-auth-library';
import { z } from 'zod';
import { CasesheetError } from '../../../problem.ts';
import type { Credentials } from './credentials.ts';
import { readJsonFile } from './json-file.ts';
import { type OAuthEndpoints, TRANSPORT } from './oauth-client.ts';
import { SCOPES } from './scopes.ts';
import { SENTENCES } from './wording.ts';

/**
 * Whoever a key file stands for: a service account, or the person who signed in with gcloud.
 * @throws CasesheetError where the file is missing, or no such file
 */
export async function credentialsFromFile(path: string, endpoints?: OAuthEndpoints): Promise<Credentials> {
  const content = await readJsonFile(path);
  const parsed = keyFile.safeParse(content);
  if (!parsed.success) {
    throw new CasesheetError(
      clientFile.safeParse(content).success ? SENTENCES.clientNotKey(path) : SENTENCES.noKeyFile(path),
    );
  }
  const { GoogleAuth, UserRefreshClient } = await import('google-auth-library');
  // Given the file, not asked to search: a search would also ask for a Google Cloud machine, which is slow.
  const auth = new GoogleAuth({
    keyFilename: path,
    scopes: [SCOPES.anySpreadsheet],
    clientOptions: { ...TRANSPORT, endpoints },
  });
  const client = await auth.getClient().catch(() => {
    throw new CasesheetError(SENTENCES.noKeyFile(path));
  });
  return {
    way: parsed.data.type === 'authorized_user' ? 'gcloud' : 'service-account',
    account: accountIn(parsed.data) ?? (client instanceof UserRefreshClient ? await accountOf(client) : null),
    ownFilesOnly: false,
    headers: () => client.getRequestHeaders(),
  };
}

/** gcloud knows the person's email not always, and then writes an empty one. */
function accountIn(key: z.infer<typeof keyFile>): string | null {
  const lent = /\/serviceAccounts\/([^/:]+@[^/:]+):/.exec(key.service_account_impersonation_url ?? '')?.[1];
  return key.client_email || lent || key.account || null;
}

/** Asks Google whose token it is; a sign-in that was made without its email scope does not say. */
async function accountOf(client: UserRefreshClient): Promise<string | null> {
  try {
    const { token } = await client.getAccessToken();
    return (await client.getTokenInfo(token ?? '')).email ?? null;
  } catch {
    return null; // the first call fails as well, and says why
  }
}

const keyFile = z.looseObject({
  type: z.enum([
    'service_account',
    'authorized_user',
    'impersonated_service_account',
    'external_account',
    'external_account_authorized_user',
  ]),
  client_email: z.string().optional(),
  service_account_impersonation_url: z.string().optional(),
  account: z.string().optional(),
});

const clientFile = z.union([z.object({ installed: z.object({}) }), z.object({ web: z.object({}) })]);
