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
    // Its own quick retries would come on top of those of each call.
    transporterOptions: { timeout: TIMEOUT_MS, retryConfig: { retry: 0, noResponseRetries: 0 } },
  });
}

const TIMEOUT_MS = 60_000;
