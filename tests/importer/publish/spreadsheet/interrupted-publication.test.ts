import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CasesheetError } from '../../../../importer/problem.ts';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import type { FaultKind } from '../../../../scripts/emulator/http/faults.ts';
import { type RunningEmulator, startEmulator } from '../../../../scripts/emulator/http/start-emulator.ts';
import { anEmptySpreadsheet, publishOffice, readingsOf } from '../../../builders/an-office-on-sheets.ts';
import { peopleWork, workbooksOfDay } from '../../../builders/office-life.ts';
import { ContractKeeper } from '../../../contract/contract-keeper.ts';

const NOW = () => new Date('2026-01-01T08:00:00Z');
const FAULTS: readonly FaultKind[] = ['429', '500', '503', '503-after', 'cut', 'lost-reply', 'dead'];

/** What befalls the calls of one run, by call; the run after the last is undisturbed. */
type Trouble = readonly (readonly (FaultKind | null)[])[];

const trouble: fc.Arbitrary<Trouble> = fc.array(
  fc.array(fc.option(fc.constantFrom(...FAULTS), { freq: 3 }), { maxLength: 30 }),
  { maxLength: 4 },
);

interface Life {
  readonly office: number;
  readonly days: readonly string[];
  readonly callBytes: number;
}

const life: fc.Arbitrary<Life> = fc.record({
  office: fc.nat(1),
  days: fc.array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  callBytes: fc.constantFrom(2_000, 20_000, 200_000, 2_000_000),
});

let offices: readonly (readonly WorkbookReading[])[];

beforeAll(async () => {
  offices = await Promise.all([readingsOf({ clients: 12, seed: 5 }), readingsOf({ clients: 25, seed: 9 })]);
});

/** Imports, people work, and imports again, day by day. */
async function live(
  { office, days, callBytes }: Life,
  troubleOf: (day: number) => Trouble,
): Promise<unknown> {
  const keeper = new ContractKeeper();
  const emulator = await startEmulator({ now: NOW, onExchange: (exchange) => keeper.hear(exchange) });
  try {
    const spreadsheetId = anEmptySpreadsheet(emulator);
    for (const [index, day] of days.entries()) {
      const readings = workbooksOfDay(offices[office] ?? [], day);
      const importedAt = `2026-01-0${index + 1}T08:00:00.000Z`;
      await publishUntilDone(emulator, troubleOf(index), () =>
        publishOffice({ rootUrl: emulator.rootUrl, spreadsheetId, readings, importedAt, callBytes }),
      );
      const engine = emulator.office.spreadsheets.get(spreadsheetId);
      if (engine !== undefined) peopleWork(engine, day);
    }
    return emulator.save();
  } finally {
    await emulator.stop();
    keeper.close();
  }
}

/** Runs the same import again and again, as its owner does, until it says it is done. */
async function publishUntilDone(
  emulator: RunningEmulator,
  runs: Trouble,
  publish: () => Promise<unknown>,
): Promise<void> {
  for (const faults of runs) {
    emulator.setFaults((callNumber) => faults[callNumber - 1] ?? null);
    try {
      await publish();
    } catch (error) {
      if (!(error instanceof CasesheetError)) throw error;
    }
  }
  emulator.setFaults(null);
  await publish();
}

describe('a publication that is cut off anywhere', () => {
  test('ends, done again, in exactly the sheet of one that was not', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(life, fc.array(trouble, { maxLength: 3 }), async (lived, troubles) => {
        const undisturbed = await live(lived, () => []);
        const disturbed = await live(lived, (day) => troubles[day] ?? []);
        expect(disturbed).toEqual(undisturbed);
      }),
      { numRuns: 20 },
    );
  });
});
