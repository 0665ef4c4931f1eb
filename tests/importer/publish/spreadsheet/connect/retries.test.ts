import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  backOffMs,
  MAX_WAIT_MS,
  waitBeforeRetry,
} from '../../../../../importer/publish/spreadsheet/connect/back-off.ts';
import { retryAfterMs } from '../../../../../importer/publish/spreadsheet/connect/retry-after.ts';
import { type SheetsApi, UncertainOutcome } from '../../../../../importer/publish/spreadsheet/sheets-api.ts';
import { BUSY, connectTo, OK, QUOTA, type Reply, refusal, scriptedServer } from './scripted-google.ts';

const ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz';
const write = (api: SheetsApi) =>
  api.writeValues(ID, [{ range: "'תיקים'!A2", values: [['C-00001', null, '']] }]);
const change = (api: SheetsApi) => api.batchUpdate(ID, [{ deleteFilterView: { filterId: 7 } }]);
const askingFor = (seconds: string): Reply => ({
  status: 429,
  body: { error: { code: 429, message: 'Quota exceeded', status: 'RESOURCE_EXHAUSTED' } },
  headers: { 'retry-after': seconds },
});

describe('reading, and writing values that a second time changes nothing', () => {
  test.each([
    ['a full quota', QUOTA],
    ['a busy server', BUSY],
    ['a server that failed', refusal(500, 'INTERNAL', 'Internal error encountered.')],
    ['a slow server', refusal(408, 'DEADLINE_EXCEEDED', 'too slow')],
    ['a cut connection', 'cut'],
    ['a reply of which half came', 'half'],
  ] satisfies [string, Reply][])('%s is waited for, and then it is done', async (_, trouble) => {
    const server = await scriptedServer(trouble, trouble, OK);
    const { api, waits, told } = await connectTo(server.url);
    await write(api);
    expect(server.seen).toHaveLength(3);
    expect(new Set(server.seen.map(({ body }) => body))).toEqual(
      new Set([
        '{"valueInputOption":"RAW","data":[{"range":"\'תיקים\'!A2","values":[["C-00001",null,""]]}]}',
      ]),
    );
    expect(waits).toEqual([1_000, 2_000]);
    expect(told).toHaveLength(2);
    expect(api.traffic).toMatchObject({ calls: 3, retries: 2 });
  });

  test('a note that the client takes for a secret is written whole, the second time as well', async () => {
    const server = await scriptedServer(BUSY, OK);
    const { api } = await connectTo(server.url);
    await api.writeValues(ID, [{ range: 'A1', values: [['grant_type=client_secret&assertion=x']] }]);
    expect(server.seen[1]?.body).toContain('grant_type=client_secret&assertion=x');
    expect(server.seen[1]?.headers.authorization).toBe('Bearer noa@misrad.example');
  });

  test('a request that is wrong is not sent again', async () => {
    const server = await scriptedServer(refusal(400, 'INVALID_ARGUMENT', 'Unable to parse range: x'));
    const { api } = await connectTo(server.url);
    await expect(write(api)).rejects.toThrow('Unable to parse range');
    expect(server.seen).toHaveLength(1);
  });

  test('what is not implemented is not asked for again', async () => {
    const server = await scriptedServer(refusal(501, 'UNIMPLEMENTED', 'no such thing here'));
    const { api } = await connectTo(server.url);
    await expect(write(api)).rejects.toThrow('no such thing here (501 UNIMPLEMENTED)');
    expect(server.seen).toHaveLength(1);
  });

  test('Google that stays busy is given up on after minutes, not hours', async () => {
    const server = await scriptedServer(BUSY);
    const { api, waits } = await connectTo(server.url, { random: () => 0.999 });
    await expect(api.get(ID, 'sheets.properties')).rejects.toThrow('also after waiting 5 minutes');
    const total = waits.reduce((sum, ms) => sum + ms, 0);
    expect(server.seen).toHaveLength(9);
    expect(total).toBeGreaterThan(4 * 60_000);
    expect(total).toBeLessThanOrEqual(MAX_WAIT_MS);
  });

  test('a computer that is offline from the start is told so after two waits', async () => {
    const server = await scriptedServer(OK);
    server.stop();
    const { api, waits } = await connectTo(server.url);
    await expect(api.get(ID, 'sheets.properties')).rejects.toThrow('no connection to Google');
    expect(waits).toHaveLength(2);
  });

  test('a server that says nothing is asked again, and each time has the whole time to answer', async () => {
    const server = await scriptedServer('silence', 'silence', OK);
    const { api, told } = await connectTo(server.url, { timeoutMs: 300 });
    await write(api);
    expect(told[1]).toBe(
      'No reply from Google (ETIMEDOUT); trying again in 2 s (Ctrl-C does no harm: run the same command again)',
    );
    expect(server.seen).toHaveLength(3);
  });

  test('a proxy to the internet is not asked for this computer', async () => {
    const server = await scriptedServer(OK);
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await write((await connectTo(server.url)).api);
    expect(server.seen).toHaveLength(1);
  });

  test('a connection that breaks in the middle is waited for longer', async () => {
    const server = await scriptedServer(OK);
    const { api, waits } = await connectTo(server.url);
    await write(api);
    server.stop();
    await expect(write(api)).rejects.toThrow('no connection to Google');
    expect(waits).toHaveLength(8);
  });
});

describe('a change that must not be made twice', () => {
  test.each([
    ['a cut connection', 'cut'],
    ['a server that says nothing', 'silence'],
    ['a reply of which half came', 'half'],
    ['a busy server', BUSY],
    ['a page of somebody else', { status: 200, body: '<html>sign in to the network</html>' }],
    ['a server that failed', refusal(500, 'INTERNAL', 'Internal error encountered.')],
    ['a proxy that lost patience', refusal(504, 'DEADLINE_EXCEEDED', 'timeout')],
  ] satisfies [string, Reply][])('%s leaves it uncertain, and it is sent once', async (_, trouble) => {
    const server = await scriptedServer(trouble, OK);
    const { api, waits } = await connectTo(server.url, { timeoutMs: 300 });
    await expect(change(api)).rejects.toBeInstanceOf(UncertainOutcome);
    expect(server.seen).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test('a full quota has certainly not made it, so it is sent again', async () => {
    const server = await scriptedServer(QUOTA, OK);
    const { api } = await connectTo(server.url);
    await change(api);
    expect(server.seen).toHaveLength(2);
  });

  test('a connection that was never made has not made it either', async () => {
    const server = await scriptedServer(OK);
    server.stop();
    const { api, waits } = await connectTo(server.url);
    const failing = change(api);
    await expect(failing).rejects.toThrow('no connection to Google');
    await expect(failing).rejects.not.toBeInstanceOf(UncertainOutcome);
    expect(waits).toHaveLength(2);
  });

  test('a new spreadsheet whose reply was lost is not made twice', async () => {
    const server = await scriptedServer('cut', OK);
    const { api } = await connectTo(server.url);
    await expect(api.create({ properties: { title: 'גיליון התיקים' } })).rejects.toThrow(
      'an empty one named גיליון התיקים may now be in Google Drive',
    );
    expect(server.seen).toHaveLength(1);
  });
});

describe('how long it waits', () => {
  test('as long as Google asks, in seconds', async () => {
    const server = await scriptedServer(askingFor('12'), askingFor('37'), OK);
    const { api, waits, told } = await connectTo(server.url);
    await write(api);
    expect(waits).toEqual([12_000, 37_000]);
    expect(told).toEqual([
      'Google asks to wait 12 s (quota); trying again',
      'Google asks to wait 37 s (quota); trying again',
    ]);
  });

  test('as long as Google asks, as a date', () => {
    const now = Date.parse('2026-11-22T08:00:00Z');
    expect(retryAfterMs('Sun, 22 Nov 2026 08:00:40 GMT', now)).toBe(40_000);
    expect(retryAfterMs('Sun, 22 Nov 2026 07:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('soon', now)).toBeUndefined();
    expect(retryAfterMs(null, now)).toBeUndefined();
  });

  test('it is not waited for when Google asks for longer than anybody would', async () => {
    const server = await scriptedServer(askingFor('86400'));
    const { api, waits } = await connectTo(server.url);
    await expect(write(api)).rejects.toThrow('quota is used up: wait 24 hours');
    expect(waits).toEqual([]);
  });

  test('a random share of twice as long each time, up to a minute, and never less than was asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.option(fc.nat(120_000), { nil: undefined }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, asked, share) => {
          const ms = backOffMs({ attempt, retryAfterMs: asked }, () => share);
          const ceiling = Math.min(64_000, 1_000 * 2 ** attempt);
          expect(ms).toBeGreaterThanOrEqual(asked ?? 0);
          expect(ms).toBeLessThanOrEqual(Math.max(ceiling, asked ?? 0));
          if (asked === undefined) expect(ms).toBe(Math.round(share * ceiling));
        },
      ),
    );
  });

  test('planning again after an uncertain change waits in the same way', async () => {
    const waits: number[] = [];
    const pace = { sleep: async (ms: number) => void waits.push(ms), random: () => 0.25 };
    expect(await waitBeforeRetry({ attempt: 3 }, pace)).toBe(2_000);
    expect(waits).toEqual([2_000]);
  });
});
