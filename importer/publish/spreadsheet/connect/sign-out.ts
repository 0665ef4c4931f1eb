import { failureOf } from './failure.ts';
import { type OAuthEndpoints, oauthClient } from './oauth-client.ts';
import { removeSignIn } from './saved-sign-in.ts';

/** Nobody was signed in; or the sign-in is gone here, and at Google too or not. */
export type SignedOut = 'nobody' | 'everywhere' | 'here-only';

/** Deletes the saved sign-in, then takes its access back at Google. */
export async function signOut(path: string, endpoints?: OAuthEndpoints): Promise<SignedOut> {
  const signIn = await removeSignIn(path);
  if (signIn === null) return 'nobody';
  if (signIn === 'damaged') return 'here-only';
  const google = await oauthClient(signIn, endpoints);
  try {
    await google.revokeToken(signIn.refreshToken);
    return 'everywhere';
  } catch (error) {
    return failureOf(error).reason === 'invalid_token' ? 'everywhere' : 'here-only'; // it had ended already
  }
}
