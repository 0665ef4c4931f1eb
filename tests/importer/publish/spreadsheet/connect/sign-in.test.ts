import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runSignIn } from '../../../../../importer/commands/sign-in.ts';
import { runSignOut } from '../../../../../importer/commands/sign-out.ts';
import { SCOPES } from '../../../../../importer/publish/spreadsheet/connect/scopes.ts';
import { signIn } from '../../../../../importer/publish/spreadsheet/connect/sign-in.ts';
import { aFile } from '../../../../builders/workbook-files.ts';
import { fakeOAuth, SECRETS } from './fake-oauth.ts';

const CLIENT = { clientId: '42-casesheet.apps.googleusercontent.com', clientSecret: SECRETS.clientSecret };
const clientFile = () =>
  aFile(
    JSON.stringify({
      installed: {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: ['http://localhost'],
      },
    }),
    'client_secret.json',
  );

const home = mkdtempSync(join(tmpdir(), 'casesheet-home-'));
afterAll(() => rmSync(home, { recursive: true }));
let homes = 0;

/** A command's environment with a home of its own, and what it printed. */
function aDesk() {
  const env = { XDG_CONFIG_HOME: join(home, String(homes++)) };
  const printed: string[] = [];
  const io = { out: (line: string) => printed.push(line), progress: (line: string) => printed.push(line) };
  return { env, io, printed, savedPath: join(env.XDG_CONFIG_HOME, 'casesheet', 'google-sign-in.json') };
}

type OAuth = Awaited<ReturnType<typeof fakeOAuth>>;

/** Signs in with somebody at the browser. */
async function signInWith(google: OAuth, query?: (state: string) => string) {
  let page: Promise<Response> | undefined;
  const signing = signIn({
    client: CLIENT,
    scope: SCOPES.ownFiles,
    endpoints: google.endpoints,
    show: (address) => {
      page = google.answer(address, query);
    },
  });
  const [signed] = await Promise.allSettled([signing]);
  return { signed, page: await (await page)?.text() };
}

const failure = (signed: PromiseSettledResult<unknown>) =>
  signed.status === 'rejected' ? String(signed.reason) : 'signed in';

describe('signing in', () => {
  test('the person agrees in the browser, and casesheet may come back by itself', async () => {
    const google = await fakeOAuth();
    const { signed, page } = await signInWith(google);
    expect(signed).toEqual({
      status: 'fulfilled',
      value: {
        ...CLIENT,
        account: 'noa@misrad.example',
        refreshToken: SECRETS.refreshToken,
        scopes: [...SCOPES.whoItIs.split(' '), SCOPES.ownFiles],
      },
    });
    expect(page).toContain('<html lang="he" dir="rtl">');
    expect(page).toContain('אפשר לסגור את החלון');
  });

  test('it asks who it is and for lasting access to its own files, and for nothing else', async () => {
    const google = await fakeOAuth();
    let asked = new URLSearchParams();
    await signIn({
      client: CLIENT,
      scope: SCOPES.ownFiles,
      endpoints: google.endpoints,
      show: (address) => {
        asked = new URL(address).searchParams;
        google.answer(address);
      },
    });
    expect(asked.get('scope')).toBe(
      'openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/drive.file',
    );
    expect(asked.get('access_type')).toBe('offline');
    expect(asked.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/);
    expect(google.tokenRequests[0]?.get('code_verifier')).toMatch(/^[\w~.-]{43,128}$/);
    expect([...asked.values()].join()).not.toContain(SECRETS.clientSecret);
  });

  test('a spare connection that the browser keeps open does not hold it up', async () => {
    const google = await fakeOAuth();
    let spare: Promise<unknown> | undefined;
    await signIn({
      client: CLIENT,
      scope: SCOPES.ownFiles,
      endpoints: google.endpoints,
      show: async (address) => {
        const { port } = new URL(new URL(address).searchParams.get('redirect_uri') ?? '');
        const socket = connect(Number(port), '127.0.0.1');
        await once(socket, 'connect');
        spare = once(socket, 'close');
        await google.answer(address);
      },
    });
    await expect(spare).resolves.toBeDefined();
  });

  test('every sign-in has a secret of its own', async () => {
    const google = await fakeOAuth();
    const states: string[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      await signInWith(google, (state) => {
        states.push(state);
        return `code=${SECRETS.code}&state=${state}`;
      });
    }
    const verifiers = google.tokenRequests.map((request) => request.get('code_verifier'));
    expect(new Set(states).size).toBe(2);
    expect(new Set(verifiers).size).toBe(2);
  });

  test('a visit with another state is shown the door, and the real one still counts', async () => {
    const google = await fakeOAuth();
    const statuses: number[] = [];
    const signed = await signIn({
      client: CLIENT,
      scope: SCOPES.ownFiles,
      endpoints: google.endpoints,
      show: async (address) => {
        for (const query of ['code=stolen&state=guessed', 'code=stolen', 'error=access_denied', '']) {
          statuses.push((await google.answer(address, () => query)).status);
        }
        statuses.push((await google.answer(address)).status);
      },
    });
    expect(signed.refreshToken).toBe(SECRETS.refreshToken);
    expect(google.tokenRequests.map((request) => request.get('code'))).toEqual([SECRETS.code]);
    expect(statuses).toEqual([400, 400, 400, 400, 200]);
  });

  test('what the visit carries is not shown on the page', async () => {
    const google = await fakeOAuth();
    const { page } = await signInWith(google, (state) => `error=<script>alert(1)</script>&state=${state}`);
    expect(page).not.toContain('alert');
  });

  test('a person who refuses reads what to do', async () => {
    const google = await fakeOAuth();
    const { signed, page } = await signInWith(google, (state) => `error=access_denied&state=${state}`);
    expect(failure(signed)).toContain('Google was told not to give casesheet access');
    expect(page).toContain('הגישה לא ניתנה');
    expect(google.tokenRequests).toEqual([]);
  });

  test('an organisation that forbids it is named with its reason', async () => {
    const google = await fakeOAuth();
    const { signed } = await signInWith(google, (state) => `error=admin_policy_enforced&state=${state}`);
    expect(failure(signed)).toContain('(admin_policy_enforced)');
  });

  test('nobody who comes back is waited for only so long', async () => {
    const google = await fakeOAuth();
    const signing = signIn({
      client: CLIENT,
      scope: SCOPES.ownFiles,
      endpoints: google.endpoints,
      show: () => undefined,
      timeoutMs: 1,
    });
    await expect(signing).rejects.toThrow('did not come back from Google');
  });

  test('less than was asked for is not taken for a sign-in', async () => {
    const { signed } = await signInWith(await fakeOAuth({ granted: () => 'openid' }));
    expect(failure(signed)).toContain('did not give the access that casesheet asked for');
  });

  test('a client that Google does not know any more is said to be so', async () => {
    const tokenError = { status: 401, body: { error: 'invalid_client', error_description: 'Unauthorized' } };
    const { signed } = await signInWith(await fakeOAuth({ tokenError }));
    expect(failure(signed)).toContain('Google does not know the OAuth client');
  });
});

describe('casesheet sign-in and sign-out', () => {
  test('the sign-in is saved where only its owner can read it', async () => {
    const google = await fakeOAuth();
    const { env, io, savedPath } = aDesk();
    const code = await runSignIn(
      {
        clientFile: clientFile(),
        anySpreadsheet: true,
        env,
        endpoints: google.endpoints,
        browse: (address) => google.answer(address),
      },
      io,
    );
    expect(code).toBe(0);
    expect(statSync(savedPath).mode & 0o777).toBe(0o600);
    expect(statSync(join(savedPath, '..')).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(savedPath, 'utf8'))).toEqual({
      ...CLIENT,
      account: 'noa@misrad.example',
      refreshToken: SECRETS.refreshToken,
      scopes: [...SCOPES.whoItIs.split(' '), SCOPES.anySpreadsheet],
    });
  });

  test('neither says a secret', async () => {
    const google = await fakeOAuth();
    const { env, io, printed } = aDesk();
    const browse = (address: string) => google.answer(address);
    await runSignIn(
      { clientFile: clientFile(), anySpreadsheet: false, env, endpoints: google.endpoints, browse },
      io,
    );
    await runSignOut({ env, endpoints: google.endpoints }, io);
    expect(printed).toHaveLength(3);
    for (const secret of Object.values(SECRETS)) expect(printed.join('\n')).not.toContain(secret);
  });

  test('signing out takes the access back at Google and deletes it here', async () => {
    const google = await fakeOAuth();
    const { env, io, printed, savedPath } = aDesk();
    const browse = (address: string) => google.answer(address);
    await runSignIn(
      { clientFile: clientFile(), anySpreadsheet: false, env, endpoints: google.endpoints, browse },
      io,
    );
    expect(await runSignOut({ env, endpoints: google.endpoints }, io)).toBe(0);
    expect(google.revoked).toEqual([SECRETS.refreshToken]);
    expect(() => statSync(savedPath)).toThrow('ENOENT');
    expect(await runSignOut({ env, endpoints: google.endpoints }, io)).toBe(0);
    expect(printed.at(-1)).toBe('Nobody was signed in.');
  });

  test.each([
    ['that Google ended before is simply over', 400, null],
    [
      'that Google could not be told of is deleted here, and the person told',
      403,
      'Google could not be told',
    ],
  ])('a sign-in %s', async (_, revokeStatus, said) => {
    const google = await fakeOAuth({ revokeStatus });
    const { env, io, savedPath } = aDesk();
    const browse = (address: string) => google.answer(address);
    await runSignIn(
      { clientFile: clientFile(), anySpreadsheet: false, env, endpoints: google.endpoints, browse },
      io,
    );
    const done = runSignOut({ env, endpoints: google.endpoints }, io);
    await (said === null ? expect(done).resolves.toBe(0) : expect(done).rejects.toThrow(said));
    expect(() => statSync(savedPath)).toThrow('ENOENT');
  });
});

describe('the client file', () => {
  test.each([
    ['of a web application', '{"web":{"client_id":"x","client_secret":"y"}}', 'is for a web application'],
    ['that is a key', '{"type":"service_account","private_key":"hush"}', 'is the key of a service account'],
    ['that is something else', '{"installed":{}}', 'is no OAuth client'],
    ['that is no JSON', 'GOCSPX-hush', 'it is no JSON'],
  ])('%s is refused with what to do, and not quoted', async (_, content, said) => {
    const { env, io } = aDesk();
    const signing = runSignIn({ clientFile: aFile(content, 'c.json'), anySpreadsheet: false, env }, io);
    await expect(signing).rejects.toThrow(said);
    await expect(signing).rejects.not.toThrow('hush');
  });

  test('that is not there is named', async () => {
    const { env, io } = aDesk();
    const signing = runSignIn({ clientFile: 'no-such.json', anySpreadsheet: false, env }, io);
    await expect(signing).rejects.toThrow('There is no file no-such.json');
  });
});
