import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CasesheetError } from '../../../problem.ts';
import type { OAuthClient } from './client-file.ts';
import { failureOf } from './failure.ts';
import { explainSignIn } from './google-errors.ts';
import { listenForReturn } from './listen-for-return.ts';
import { type OAuthEndpoints, oauthClient } from './oauth-client.ts';
import type { SavedSignIn } from './saved-sign-in.ts';
import { SCOPES } from './scopes.ts';
import { SENTENCES } from './wording.ts';

interface SignIn {
  readonly client: OAuthClient;
  /** What it is to be allowed. */
  readonly scope: typeof SCOPES.ownFiles | typeof SCOPES.anySpreadsheet;
  /** Shows the address to the person, in a browser and in words. */
  readonly show: (address: string) => void;
  readonly endpoints?: OAuthEndpoints;
  readonly timeoutMs?: number;
}

/**
 * Lets a person grant access in the browser, as desktop programs do: with a proof key, and a reply that is
 * taken only on this computer and only with the secret state it was asked with.
 * @returns what is to be saved
 * @throws CasesheetError where the person refuses, nobody answers in time, or Google grants less
 * @source RFC 8252, RFC 7636; https://developers.google.com/identity/protocols/oauth2/native-app
 */
export async function signIn({
  client,
  scope,
  show,
  endpoints,
  timeoutMs = FIVE_MINUTES_MS,
}: SignIn): Promise<SavedSignIn> {
  const google = await oauthClient(client, endpoints);
  const { CodeChallengeMethod } = await import('google-auth-library');
  const { codeVerifier, codeChallenge } = await google.generateCodeVerifierAsync();
  const state = randomBytes(32).toString('base64url');
  const listening = await listenForReturn({ state, timeoutMs });
  const { redirectUri } = listening;
  try {
    show(
      google.generateAuthUrl({
        redirect_uri: redirectUri,
        scope: [SCOPES.whoItIs, scope],
        state,
        access_type: 'offline',
        prompt: 'consent',
        code_challenge_method: CodeChallengeMethod.S256,
        // The library always makes one; its type does not say so.
        code_challenge: codeChallenge ?? '',
      }),
    );
    const code = await listening.code;
    const { tokens } = await google
      .getToken({ code, codeVerifier, redirect_uri: redirectUri })
      .catch((error: unknown) => {
        throw explainSignIn(failureOf(error));
      });
    const scopes = tokens.scope?.split(' ') ?? [];
    if (!scopes.includes(scope)) throw new CasesheetError(SENTENCES.scopeNotGranted);
    if (!tokens.refresh_token) throw new CasesheetError(SENTENCES.noRefreshToken);
    return { ...client, account: emailIn(tokens.id_token), refreshToken: tokens.refresh_token, scopes };
  } finally {
    listening.close();
  }
}

/**
 * The token came from Google itself, over TLS, so its signature says nothing new.
 * @source OpenID Connect Core 1.0, 3.1.3.7 (6)
 */
function emailIn(idToken: string | null | undefined): string | null {
  const [, claims = ''] = idToken?.split('.') ?? [];
  try {
    return idClaims.parse(JSON.parse(Buffer.from(claims, 'base64url').toString())).email;
  } catch {
    return null; // then what depends on it says so
  }
}

const idClaims = z.object({ email: z.email() });

const FIVE_MINUTES_MS = 5 * 60_000;
