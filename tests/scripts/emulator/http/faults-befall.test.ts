import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../../scripts/emulator/http/faults.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { aSpreadsheet, refusalOf, sheetsClient } from './sheets-client.ts';

/** An office in which rows are appended, so that what is applied twice is seen twice. */
async function anOffice() {
  const emulator = await anEmulator();
  const sheets = sheetsClient(emulator.rootUrl);
  const spreadsheetId = await aSpreadsheet(sheets);
  const append = () =>
    sheets.spreadsheets.values.append({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['תיק']] },
    });
  const rows = async () =>
    (await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1:A9' })).data.values?.length ?? 0;
  return { emulator, append, rows };
}

describe('a call that fails', () => {
  it.each([
    ['429', 429, 0],
    ['500', 500, 0],
    ['503', 503, 0],
    ['503-after', 503, 1],
  ] as const)('as %s is refused with %d, and the row is there %d times', async (kind, code, times) => {
    const { emulator, append, rows } = await anOffice();
    emulator.setFaults(`${kind}@1`);
    expect(await refusalOf(append())).toMatchObject({ code });
    expect(await rows()).toBe(times);
    await append();
    expect(await rows()).toBe(times + 1);
  });

  it.each([
    ['cut', 0],
    ['lost-reply', 1],
  ] as const)('as %s loses the connection, and the row is there %d times', async (kind, times) => {
    const { emulator, append, rows } = await anOffice();
    emulator.setFaults(`${kind}@1`);
    await expect(append()).rejects.toThrow();
    expect(await rows()).toBe(times);
  });

  it('as dead ends everything that comes after, until the faults are taken away', async () => {
    const { emulator, append, rows } = await anOffice();
    emulator.setFaults('dead@2');
    await append();
    await expect(append()).rejects.toThrow();
    await expect(rows()).rejects.toThrow();
    emulator.setFaults(null);
    expect(await rows()).toBe(1);
  });

  it('asks the client to wait where too much was asked', async () => {
    const emulator = await anEmulator({ faults: '429@1', retryAfterSeconds: 7 });
    const response = await fetch(`${emulator.rootUrl}v4/spreadsheets/1`);
    expect(response.headers.get('retry-after')).toBe('7');
  });

  it('may be chosen by what it asks for', async () => {
    const { emulator, append, rows } = await anOffice();
    const seen: (readonly [number, string])[] = [];
    emulator.setFaults((callNumber, { method, path }): FaultKind | null => {
      seen.push([callNumber, method]);
      return path.endsWith(':append') ? 'cut' : null;
    });
    expect(await rows()).toBe(0);
    await expect(append()).rejects.toThrow();
    expect(seen).toEqual([
      [1, 'GET'],
      [2, 'POST'],
    ]);
  });

  it('is told with what was sent and what was not answered', async () => {
    const exchanges: unknown[] = [];
    const emulator = await anEmulator({ onExchange: (exchange) => exchanges.push(exchange) });
    emulator.setFaults('cut@1');
    await expect(aSpreadsheet(sheetsClient(emulator.rootUrl))).rejects.toThrow();
    expect(exchanges).toMatchObject([
      {
        method: 'POST',
        path: '/v4/spreadsheets',
        requestBody: { properties: { title: 'המשרד' } },
        status: 0,
        replyBody: undefined,
      },
    ]);
    expect(emulator.calls.total).toBe(1);
  });
});
