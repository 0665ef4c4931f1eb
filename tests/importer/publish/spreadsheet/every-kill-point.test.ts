import { beforeAll, expect, test } from 'vitest';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import type { RunningEmulator } from '../../../../scripts/emulator/http/start-emulator.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { anEmptySpreadsheet, publishOffice, readingsOf } from '../../../builders/an-office-on-sheets.ts';
import { withANewColumn } from '../../../builders/office-life.ts';

const now = () => new Date('2026-01-01T08:00:00Z');
const CALL_BYTES = 20_000;

let readings: readonly WorkbookReading[];

beforeAll(async () => {
  readings = await readingsOf({ clients: 12, seed: 5 });
});

test('an import of workbooks that got a column, cut off at whichever call, ends done again as if it had not been', async () => {
  const first = await anEmulator({ now });
  const spreadsheetId = anEmptySpreadsheet(first);
  const publish = ({ rootUrl }: RunningEmulator, of: readonly WorkbookReading[]) =>
    publishOffice({ rootUrl, spreadsheetId, readings: of, callBytes: CALL_BYTES });
  await publish(first, readings);
  const state = first.save();

  const changed = withANewColumn(readings);
  const undisturbed = await anEmulator({ now, state });
  await publish(undisturbed, changed);
  const callCount = undisturbed.calls.total;
  expect(callCount).toBeGreaterThan(8);

  for (let call = 1; call <= callCount; call += 1) {
    const emulator = await anEmulator({ now, state, faults: `dead@${call}` });
    await expect(publish(emulator, changed)).rejects.toThrow();
    emulator.setFaults(null);
    await publish(emulator, changed);
    expect({ call, state: emulator.save() }).toEqual({ call, state: undisturbed.save() });
  }
});
