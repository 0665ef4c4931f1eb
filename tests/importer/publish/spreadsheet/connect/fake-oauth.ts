import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import type { OAuthEndpoints } from '../../../../../importer/publish/spreadsheet/connect/oauth-client.ts';

/** The secrets that may appear nowhere but in the saved file. */
export const SECRETS = {
  clientSecret: 'GOCSPX-secret-of-the-office',
  refreshToken: '1//refresh-token-of-noa',
  accessToken: 'ya29.access-token-of-noa',
  code: '4/code-of-noa',
} as const;

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

/**
 * Google's token and revocation endpoints, as far as a desktop program sees them: a code is changed into tokens
 * only with the proof key that belongs to the address it was asked with.
 */
export async function fakeOAuth({
  granted = (asked: string) => asked,
  tokenError = null as { readonly status: number; readonly body: object } | null,
  revokeStatus = 200,
} = {}): Promise<{
  readonly endpoints: OAuthEndpoints;
  /** The person agrees (or, with a query, does something else) in the browser. @returns the page then shown */
  readonly answer: (address: string, query?: (state: string) => string) => Promise<Response>;
  readonly tokenRequests: URLSearchParams[];
  readonly revoked: string[];
}> {
  const tokenRequests: URLSearchParams[] = [];
  const revoked: string[] = [];
  let asked = new URLSearchParams();

  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await text(request));
    const reply = (status: number, content: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    if (pathname === '/revoke') {
      revoked.push(searchParams.get('token') ?? '');
      return reply(revokeStatus, revokeStatus === 400 ? { error: 'invalid_token' } : {});
    }
    if (pathname === '/tokeninfo')
      return reply(200, { email: 'noa@misrad.example', scope: '', expires_in: 9 });
    tokenRequests.push(body);
    if (tokenError !== null) return reply(tokenError.status, tokenError.body);
    const tokens = { access_token: SECRETS.accessToken, expires_in: 3_599, token_type: 'Bearer' };
    if (body.get('grant_type') === 'refresh_token') {
      return body.get('refresh_token') === SECRETS.refreshToken
        ? reply(200, tokens)
        : reply(400, { error: 'invalid_grant', error_description: 'Bad Request' });
    }
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const isProven =
      body.get('code') === SECRETS.code &&
      body.get('redirect_uri') === asked.get('redirect_uri') &&
      asked.get('code_challenge_method') === 'S256' &&
      proof === asked.get('code_challenge');
    if (!isProven) return reply(400, { error: 'invalid_grant', error_description: 'Bad verifier' });
    const scope = granted(asked.get('scope') ?? '');
    const claims = Buffer.from('{"email":"noa@misrad.example"}').toString('base64url');
    return reply(200, { ...tokens, scope, id_token: `e30.${claims}.x`, refresh_token: SECRETS.refreshToken });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  running.push(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has such an address.
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    endpoints: {
      oauth2AuthBaseUrl: `${root}/auth`,
      oauth2TokenUrl: `${root}/token`,
      tokenInfoUrl: `${root}/tokeninfo`,
      oauth2RevokeUrl: `${root}/revoke`,
    },
    answer: (address, query = (state) => `code=${SECRETS.code}&state=${state}`) => {
      asked = new URL(address).searchParams;
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = query(asked.get('state') ?? '');
      return fetch(back);
    },
    tokenRequests,
    revoked,
  };
}
