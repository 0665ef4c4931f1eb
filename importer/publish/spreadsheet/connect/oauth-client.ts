import type { OAuth2Client, OAuth2ClientOptions } from 'google-auth-library';
import type { OAuthClient } from './client-file.ts';

/** Where Google's OAuth is spoken; tests name their own server. */
export type OAuthEndpoints = OAuth2ClientOptions['endpoints'];

/** The library's client; it is loaded only when somebody talks to Google. */
export async function oauthClient(
  { clientId, clientSecret }: OAuthClient,
  endpoints: OAuthEndpoints = {},
): Promise<OAuth2Client> {
  const { OAuth2Client } = await import('google-auth-library');
  return new OAuth2Client({
    clientId,
    clientSecret,
    endpoints,
    ...TRANSPORT,
  });
}

/** Its own quick retries would come on top of those of each call. */
export const TRANSPORT: OAuth2ClientOptions = {
  transporterOptions: { timeout: 60_000, retryConfig: { retry: 0, noResponseRetries: 0 } },
};
