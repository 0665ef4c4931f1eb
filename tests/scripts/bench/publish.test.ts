import { describe, expect, test } from 'vitest';
import { brokenPromises } from '../../../scripts/bench/publish/broken-promises.ts';
import { changeRows } from '../../../scripts/bench/publish/change-rows.ts';
import type { CallTotals, Publication } from '../../../scripts/bench/publish/publish-office.ts';
import { readingsOf } from '../../builders/an-office-on-sheets.ts';

describe('what the publishing benchmark holds casesheet to', () => {
  const kept = {
    first: aPublication({ writes: calls(27, 46_900_000) }),
    unchanged: aPublication({ reads: calls(9, 53_000_000) }),
    changed: aPublication({ writes: calls(1, 270_000), casesChanged: 99 }),
  };

  test('an office that is published in few calls, and not at all where nothing changed, keeps it', () => {
    expect(brokenPromises(kept)).toEqual([]);
  });

  test('publishing again without changes may not write', () => {
    const unchanged = aPublication({ writes: calls(1, 80) });
    expect(brokenPromises({ ...kept, unchanged })).toEqual([
      '9,995 cases: publishing again without changes sent 1 writes.',
    ]);
  });

  test('calls may not grow faster than bytes', () => {
    const first = aPublication({ writes: calls(9_995, 46_900_000) });
    const unchanged = aPublication({ reads: calls(9_995, 53_000_000) });
    expect(brokenPromises({ ...kept, first, unchanged })).toEqual([
      '9,995 cases: 46900000 bytes were sent in 9995 writes, not 29.',
      '9,995 cases: 53000000 bytes came in 9995 replies, not 24.',
    ]);
  });

  test('changed workbooks must change cases, or nothing was measured', () => {
    expect(brokenPromises({ ...kept, changed: aPublication({}) })).toEqual([
      '9,995 cases: changed workbooks changed no case.',
    ]);
  });
});

test('as many rows are changed as were asked for, each with a hash of its own', async () => {
  const readings = await readingsOf({ clients: 40, seed: 5 });

  const changed = changeRows(readings, 20).flatMap(({ rows }) => rows);

  const before = new Set(readings.flatMap(({ rows }) => rows.map(({ hash }) => hash)));
  const hashes = changed.map(({ hash }) => hash).filter((hash) => !before.has(hash));
  expect(new Set(hashes).size).toBe(20);
});

function calls(count: number, bytes: number): CallTotals {
  return { calls: count, bytesSent: bytes, bytesReceived: bytes, emulatorSeconds: 0 };
}

function aPublication(parts: Partial<Publication>): Publication {
  return {
    spreadsheetId: 'id',
    sourceRows: 32_387,
    cases: 9_995,
    casesAdded: 0,
    casesChanged: 0,
    standingSeconds: 0,
    importSeconds: 0,
    publishSeconds: 0,
    processorSeconds: 0,
    endedMs: 0,
    peakMegabytesBefore: 0,
    peakMegabytes: 0,
    reads: calls(0, 0),
    writes: calls(0, 0),
    sendSeconds: 0,
    emulatorPeakMegabytes: 0,
    ...parts,
  };
}
