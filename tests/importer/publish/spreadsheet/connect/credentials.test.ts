import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { connectToSheets } from '../../../../../importer/publish/spreadsheet/connect/connect.ts';
import { findCredentials } from '../../../../../importer/publish/spreadsheet/connect/find-credentials.ts';
import { readSignIn, saveSignIn } from '../../../../../importer/publish/spreadsheet/connect/saved-sign-in.ts';
import { SCOPES } from '../../../../../importer/publish/spreadsheet/connect/scopes.ts';
import {
  gcloudPath,
  signInPath,
} from '../../../../../importer/publish/spreadsheet/connect/sign-in-folder.ts';
import { aFile } from '../../../../builders/workbook-files.ts';
import { fakeOAuth, SECRETS } from './fake-oauth.ts';

const root = mkdtempSync(join(tmpdir(), 'casesheet-home-'));
afterAll(() => rmSync(root, { recursive: true }));
let homes = 0;
const aHome = () => ({ HOME: join(root, String(homes++)) });

const SIGN_IN = {
  clientId: '42-casesheet.apps.googleusercontent.com',
  clientSecret: SECRETS.clientSecret,
  account: 'noa@misrad.example',
  refreshToken: SECRETS.refreshToken,
  scopes: [SCOPES.ownFiles],
};
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const EMAIL = 'sheet-writer@misrad.iam.gserviceaccount.com';
const KEY = JSON.stringify({ type: 'service_account', client_email: EMAIL, private_key: privateKey });
const GCLOUD = JSON.stringify({
  type: 'authorized_user',
  client_id: 'x',
  client_secret: 'y',
  refresh_token: SECRETS.refreshToken,
});

function withGcloud<Home extends { HOME: string }>(env: Home): Home {
  const path = gcloudPath(env, 'linux');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, GCLOUD);
  return env;
}

describe('who casesheet acts for', () => {
  test('a key that was named comes before a sign-in, and a sign-in before what gcloud left', async () => {
    const env = withGcloud(aHome());
    const { endpoints } = await fakeOAuth();
    expect(await findCredentials(env, endpoints)).toMatchObject({
      way: 'gcloud',
      account: 'noa@misrad.example',
    });
    await saveSignIn(signInPath(env), SIGN_IN);
    expect(await findCredentials(env)).toMatchObject({
      way: 'sign-in',
      account: 'noa@misrad.example',
      ownFilesOnly: true,
    });
    const withKey = { ...env, GOOGLE_APPLICATION_CREDENTIALS: aFile(KEY, 'key.json') };
    expect(await findCredentials(withKey)).toMatchObject({ way: 'service-account', account: EMAIL });
  });

  test('the emulator comes before all of them, and acts for its user', async () => {
    const env = {
      ...withGcloud(aHome()),
      CASESHEET_SHEETS_ROOT_URL: 'http://127.0.0.1:9',
      CASESHEET_USER: 'noa@misrad.example',
    };
    const credentials = await findCredentials(env);
    expect(credentials).toMatchObject({ way: 'emulator', account: 'noa@misrad.example' });
    expect((await credentials.headers()).get('authorization')).toBe('Bearer noa@misrad.example');
  });

  test('gcloud may know no account; then it is left open', async () => {
    const { endpoints } = await fakeOAuth({ tokenError: { status: 400, body: { error: 'invalid_grant' } } });
    expect(await findCredentials(withGcloud(aHome()), endpoints)).toMatchObject({ account: null });
  });

  test('nobody at all is one sentence with both ways', async () => {
    await expect(connectToSheets({ env: aHome(), onWait: () => undefined })).rejects.toThrow(
      /casesheet sign-in --client FILE.*GOOGLE_APPLICATION_CREDENTIALS/,
    );
  });

  test('an account of gcloud that a service account is lent to goes by the service account', async () => {
    const lent = JSON.stringify({
      type: 'impersonated_service_account',
      service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${EMAIL}:generateAccessToken`,
      source_credentials: JSON.parse(GCLOUD),
    });
    const env = { ...aHome(), GOOGLE_APPLICATION_CREDENTIALS: aFile(lent, 'lent.json') };
    expect(await findCredentials(env)).toMatchObject({ account: EMAIL });
  });

  test.each([
    ['an OAuth client', '{"installed":{"client_id":"x"}}', 'run npx casesheet sign-in --client'],
    ['something else', '{"hush":"hush-hush"}', 'is no key of a service account'],
    ['no JSON', 'hush-hush', 'it is no JSON'],
  ])('a key file that is %s is refused with what to do', async (_, content, said) => {
    const finding = findCredentials({ GOOGLE_APPLICATION_CREDENTIALS: aFile(content, 'key.json') });
    await expect(finding).rejects.toThrow(said);
    await expect(finding).rejects.not.toThrow('hush');
  });

  test('a key file that is not there is named', async () => {
    const finding = findCredentials({ GOOGLE_APPLICATION_CREDENTIALS: 'no-such-key.json' });
    await expect(finding).rejects.toThrow('There is no file no-such-key.json');
  });
});

describe('the emulator’s address', () => {
  const connect = (root: string, user?: string) =>
    connectToSheets({
      env: { ...aHome(), CASESHEET_SHEETS_ROOT_URL: root, CASESHEET_USER: user },
      onWait: () => undefined,
    });

  test.each(['http://127.0.0.1:8080', 'http://localhost:8080/', 'http://[::1]:8080'])(
    '%s is this computer',
    async (url) => {
      expect((await connect(url, 'noa@misrad.example')).account).toBe('noa@misrad.example');
    },
  );

  test.each([
    'https://sheets.googleapis.com.evil.example',
    'http://localhost.evil.example:8080',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1@evil.example',
    'http://192.168.1.7:8080',
    'file:///etc/passwd',
    'localhost:8080',
    'emulator',
  ])('%s is not', async (url) => {
    await expect(connect(url, 'noa@misrad.example')).rejects.toThrow('which is not on this computer');
  });

  test('without a user it says what is missing', async () => {
    await expect(connect('http://127.0.0.1:8080')).rejects.toThrow('CASESHEET_USER is not');
  });
});

describe('a saved sign-in', () => {
  test('gives a fresh token to each call', async () => {
    const env = aHome();
    await saveSignIn(signInPath(env), SIGN_IN);
    const google = await fakeOAuth();
    const credentials = await findCredentials(env, google.endpoints);
    for (let call = 0; call < 2; call += 1) {
      expect((await credentials.headers()).get('authorization')).toBe(`Bearer ${SECRETS.accessToken}`);
    }
    expect(google.tokenRequests.map((request) => request.get('refresh_token'))).toEqual([
      SECRETS.refreshToken,
    ]);
  });

  test('that Google ended asks to sign in again, without waiting and without a secret', async () => {
    const env = aHome();
    await saveSignIn(signInPath(env), { ...SIGN_IN, refreshToken: '1//revoked' });
    const { endpoints } = await fakeOAuth();
    const waits: string[] = [];
    const api = await connectToSheets({ env, endpoints, onWait: (line) => waits.push(line) });
    const getting = api.get('1AbCdEfGhIjKlMnOpQrStUvWxYz', 'sheets.properties');
    await expect(getting).rejects.toThrow('Google no longer accepts the saved sign-in');
    await expect(getting).rejects.not.toThrow(/revoked\b.*1\/\/|GOCSPX|1\/\/revoked/);
    expect({ waits, traffic: api.traffic }).toEqual({
      waits: [],
      traffic: { calls: 0, bytesSent: 0, retries: 0 },
    });
  });

  test('a change for which there was no token was certainly not made', async () => {
    const env = aHome();
    await saveSignIn(signInPath(env), SIGN_IN);
    const { endpoints } = await fakeOAuth({ tokenError: { status: 503, body: {} } });
    const pace = { sleep: async () => undefined, random: () => 0 };
    const api = await connectToSheets({ env, endpoints, pace, onWait: () => undefined });
    const changing = api.batchUpdate('1AbCdEfGhIjKlMnOpQrStUvWxYz', []);
    await expect(changing).rejects.toThrow('Google Sheets does not answer properly (503)');
  });

  test('is never readable by others, also in a folder that was open before', async () => {
    const path = join(aHome().HOME, 'casesheet', 'google-sign-in.json');
    mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
    await saveSignIn(path, SIGN_IN);
    await saveSignIn(path, { ...SIGN_IN, refreshToken: 'another' });
    expect(await readSignIn(path)).toMatchObject({ refreshToken: 'another' });
    expect(readdirSync(dirname(path))).toEqual(['google-sign-in.json']);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that others can read is refused', async () => {
    const path = signInPath(aHome());
    await saveSignIn(path, SIGN_IN);
    chmodSync(path, 0o640);
    await expect(readSignIn(path)).rejects.toThrow('Other accounts of this computer can read');
  });

  test('that is damaged is not taken for none', async () => {
    const path = signInPath(aHome());
    await saveSignIn(path, SIGN_IN);
    writeFileSync(path, '{"refreshToken":"1//half');
    await expect(readSignIn(path)).rejects.toThrow('is damaged');
  });

  test('lies in the person’s own folder for settings', () => {
    expect(signInPath({ HOME: '/home/noa' }, 'linux')).toBe(
      '/home/noa/.config/casesheet/google-sign-in.json',
    );
    expect(signInPath({ HOME: '/home/noa', XDG_CONFIG_HOME: '/cfg' }, 'linux')).toBe(
      '/cfg/casesheet/google-sign-in.json',
    );
    expect(signInPath({ HOME: '/home/noa', XDG_CONFIG_HOME: 'here' }, 'linux')).toBe(
      '/home/noa/.config/casesheet/google-sign-in.json',
    );
    expect(signInPath({ APPDATA: '/Users/noa/AppData/Roaming' }, 'win32')).toBe(
      '/Users/noa/AppData/Roaming/casesheet/google-sign-in.json',
    );
  });
});
