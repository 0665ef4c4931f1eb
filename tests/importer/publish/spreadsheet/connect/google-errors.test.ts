import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CasesheetError } from '../../../../../importer/problem.ts';
import { CallFailed } from '../../../../../importer/publish/spreadsheet/connect/call-google.ts';
import type { Credentials } from '../../../../../importer/publish/spreadsheet/connect/credentials.ts';
import { failureOf } from '../../../../../importer/publish/spreadsheet/connect/failure.ts';
import { explainFailure } from '../../../../../importer/publish/spreadsheet/connect/google-errors.ts';
import { SENTENCES } from '../../../../../importer/publish/spreadsheet/connect/wording.ts';
import { connectTo, OK, QUOTA, type Reply, refusal, scriptedServer } from './scripted-google.ts';

const ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz';
const NO_PERMISSION = refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission');
const NOT_FOUND = refusal(404, 'NOT_FOUND', 'Requested entity was not found.');

const errorInfo = (reason: string, metadata: object) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain: 'googleapis.com',
  metadata,
});
const disabled = (activationUrl: string) =>
  refusal(403, 'PERMISSION_DENIED', 'Google Sheets API has not been used in project 42 before.', [
    { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message: 'x' },
    errorInfo('SERVICE_DISABLED', { activationUrl, service: 'sheets.googleapis.com' }),
  ]);

/** What the owner reads when Google replies so to the first contact. */
async function told(...replies: readonly Reply[]): Promise<string> {
  const { api } = await connectTo((await scriptedServer(...replies)).url);
  try {
    for (const _ of replies) await api.get(ID, 'sheets.properties');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing';
}

describe('what the owner reads when Google refuses', () => {
  test.each([
    ['no access to the spreadsheet', [NO_PERMISSION]],
    ['no such spreadsheet', [NOT_FOUND]],
    ['a spreadsheet deleted after it had answered', [OK, NOT_FOUND]],
    ['a user that is not known', [refusal(401, 'UNAUTHENTICATED', 'Request had invalid credentials.')]],
    [
      'the Sheets API not enabled',
      [disabled('https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=42')],
    ],
    ['the Sheets API not enabled, with an address of a stranger', [disabled('https://evil.example/enable')]],
    ['a quota that stays used up', [QUOTA]],
    [
      'a protected range',
      [
        refusal(
          400,
          'INVALID_ARGUMENT',
          'Invalid requests[0].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        ),
      ],
    ],
    [
      'a protected range that would leave out whoever makes it',
      [
        refusal(
          400,
          'INVALID_ARGUMENT',
          "Invalid requests[0].addProtectedRange: You can't remove yourself as an editor.",
        ),
      ],
    ],
    [
      'an Excel file in Drive',
      [refusal(400, 'FAILED_PRECONDITION', 'This operation is not supported for this document')],
    ],
    [
      'too many cells',
      [
        refusal(
          400,
          'INVALID_ARGUMENT',
          'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
        ),
      ],
    ],
    [
      'a full Drive',
      [refusal(403, 'PERMISSION_DENIED', "The user's Drive storage quota has been exceeded.")],
    ],
    ['anything else', [refusal(400, 'INVALID_ARGUMENT', 'Unable to parse range: x!A1')]],
    ['the page of an internet filter', [{ status: 200, body: '<html>blocked</html>' }]],
    ['the page of an internet filter that refuses', [{ status: 403, body: '<html>blocked</html>' }]],
  ] satisfies [string, Reply[]][])('%s', async (_, replies) => {
    expect(await told(...replies)).toMatchSnapshot();
  });

  test('a value that Google quotes is a client’s, and is left out', async () => {
    const quoting = refusal(
      400,
      'INVALID_ARGUMENT',
      'Invalid value at \'data[0].values[0]\' (type.googleapis.com/google.protobuf.Value), "דנה לוי\n 123456782"',
    );
    expect(await told(quoting)).toMatchInlineSnapshot(
      `"Google refused the request: Invalid value at 'data[0].values[0]' (type.googleapis.com/google.protobuf.Value), "…" (400 INVALID_ARGUMENT)."`,
    );
  });

  test('a mistake of our own is not put on Google', async () => {
    const { api } = await connectTo((await scriptedServer(OK)).url);
    const noCell = 1n as never; // what no cell can hold, and the client cannot write
    const writing = api.writeValues(ID, [{ range: 'A1', values: [[noCell]] }]);
    await expect(writing).rejects.toThrow('BigInt');
    await expect(writing).rejects.not.toBeInstanceOf(CasesheetError);
  });

  test('the cells and the token are not carried along inside the error', async () => {
    const { api } = await connectTo((await scriptedServer(NO_PERMISSION)).url);
    const error = await api
      .writeValues(ID, [{ range: 'A1', values: [['דנה לוי']] }])
      .catch((thrown: unknown) => thrown);
    expect(inspect(error, { depth: 20 })).toMatch(/^CasesheetError: noa@misrad.example may not/);
    expect(inspect(error, { depth: 20 })).not.toMatch(/דנה|Bearer/);
  });
});

/** What is said of a failure to whoever came in this way. */
function explained(
  thrown: object,
  {
    way = 'sign-in',
    spreadsheet = 'not seen yet',
    ...rest
  }: Partial<Credentials> & { spreadsheet?: 'being made' | 'seen' | 'not seen yet' } = {},
): string {
  const credentials: Credentials = {
    way,
    account: null,
    ownFilesOnly: false,
    headers: async () => new Headers(),
    ...rest,
  };
  const call = new CallFailed(failureOf(thrown), { waitedMs: 0, isUncertain: false });
  return explainFailure(call, { credentials, spreadsheet }).message;
}

const replied = (status: number, data: object) => ({
  message: 'x',
  response: { status, headers: new Map(), data },
});
const expired = replied(400, {
  error: 'invalid_grant',
  error_description: 'Token has been expired or revoked.',
});
const forbidden = replied(403, { error: { code: 403, message: 'no', status: 'PERMISSION_DENIED' } });
const missing = replied(404, { error: { code: 404, message: 'no', status: 'NOT_FOUND' } });
const narrow = replied(403, {
  error: {
    code: 403,
    message: 'Request had insufficient authentication scopes.',
    status: 'PERMISSION_DENIED',
    details: [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', {})],
  },
});
const SERVICE_ACCOUNT = {
  way: 'service-account',
  account: 'sheet-writer@misrad.iam.gserviceaccount.com',
} as const;

describe('what to do depends on how casesheet came to its access', () => {
  test.each([
    ['an expired sign-in', expired, {}, SENTENCES.signInExpired],
    ['a deleted key', expired, SERVICE_ACCOUNT, SENTENCES.keyRefused],
    ['an expired gcloud sign-in', expired, { way: 'gcloud' }, SENTENCES.gcloudExpired],
    [
      'a wrong clock',
      replied(400, {
        error: 'invalid_grant',
        error_description:
          'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.',
      }),
      SERVICE_ACCOUNT,
      SENTENCES.wrongClock,
    ],
    ['a deleted client', replied(401, { error: 'deleted_client' }), {}, SENTENCES.clientRefused],
    ['a sign-in for less', narrow, {}, SENTENCES.scopeMissing],
    ['a gcloud sign-in for less', narrow, { way: 'gcloud' }, SENTENCES.gcloudScopeMissing],
    [
      'a sheet not shared with a service account',
      forbidden,
      SERVICE_ACCOUNT,
      SENTENCES.noAccess(SERVICE_ACCOUNT.account),
    ],
    ['a sheet not shared with a person', forbidden, {}, SENTENCES.noAccess(null)],
    ['a sheet made by hand', forbidden, { ownFilesOnly: true }, SENTENCES.ownFilesOnly],
    [
      'a sheet made by hand that is not even seen',
      missing,
      { ownFilesOnly: true },
      SENTENCES.unknownIdOwnFiles,
    ],
    [
      'a service account that wants a new sheet',
      forbidden,
      { ...SERVICE_ACCOUNT, spreadsheet: 'being made' },
      SENTENCES.storageFull(true),
    ],
    ['a person who may make no sheet', forbidden, { spreadsheet: 'being made' }, SENTENCES.mayNotCreate],
    ['no internet', { code: 'ENOTFOUND' }, {}, SENTENCES.offline('ENOTFOUND')],
    [
      'an internet filter',
      { code: 'SELF_SIGNED_CERT_IN_CHAIN' },
      {},
      SENTENCES.certificate('SELF_SIGNED_CERT_IN_CHAIN'),
    ],
    [
      'a key that is no key',
      { code: 'ERR_OSSL_UNSUPPORTED', message: 'DECODER routines::unsupported' },
      SERVICE_ACCOUNT,
      SENTENCES.refused('DECODER routines::unsupported', 'ERR_OSSL_UNSUPPORTED'),
    ],
  ] satisfies [string, object, Parameters<typeof explained>[1], string][])(
    '%s',
    (_, thrown, whose, sentence) => {
      expect(explained(thrown, whose)).toBe(sentence);
    },
  );
});

test('every sentence says what happened and what to do', () => {
  const path = 'client.json';
  expect(
    Object.fromEntries(
      Object.entries({
        ...SENTENCES,
        openToOthers: SENTENCES.openToOthers(path),
        damagedSignIn: SENTENCES.damagedSignIn(path),
        missingFile: SENTENCES.missingFile(path),
        unreadableFile: SENTENCES.unreadableFile(path, 'EACCES'),
        noJson: SENTENCES.noJson(path),
        webClient: SENTENCES.webClient(path),
        keyNotClient: SENTENCES.keyNotClient(path),
        noClientFile: SENTENCES.noClientFile(path),
        clientNotKey: SENTENCES.clientNotKey(path),
        noKeyFile: SENTENCES.noKeyFile(path),
        signInRefused: SENTENCES.signInRefused('admin_policy_enforced'),
        signInFailed: SENTENCES.signInFailed('400 invalid_request'),
        noAccess: [SENTENCES.noAccess(null), SENTENCES.noAccess(SERVICE_ACCOUNT.account)],
        apiDisabled: [
          SENTENCES.apiDisabled(null),
          SENTENCES.apiDisabled('https://console.cloud.google.com/x'),
        ],
        quotaUsedUp: [SENTENCES.quotaUsedUp(0, 7_200_000), SENTENCES.quotaUsedUp(250_000, undefined)],
        storageFull: [SENTENCES.storageFull(true), SENTENCES.storageFull(false)],
        isProtected: [SENTENCES.isProtected(null), SENTENCES.isProtected('noa@misrad.example')],
        offline: SENTENCES.offline('ENOTFOUND'),
        certificate: SENTENCES.certificate('CERT_HAS_EXPIRED'),
        notGoogle: SENTENCES.notGoogle(403),
        busy: [SENTENCES.busy(503, 250_000), SENTENCES.busy(500, 0)],
        refused: SENTENCES.refused('Unable to parse range: x!A1', '400 INVALID_ARGUMENT'),
        notLoopback: SENTENCES.notLoopback('https://sheets.example'),
      }),
    ),
  ).toMatchSnapshot();
});
