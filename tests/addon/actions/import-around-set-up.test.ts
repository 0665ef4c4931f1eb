import { expect, test } from 'vitest';
import { isNothing } from '../../../importer/publish/spreadsheet/publication-plan.ts';
import type { Engine } from '../../../scripts/emulator/engine/contract.ts';
import { OWNER, readingsOf } from '../../builders/an-office-on-sheets.ts';
import { Desk } from '../../builders/desk.ts';
import { anImportedOffice } from './clock/an-imported-office.ts';

test('of the same workbooks an import after a set-up writes the dashboard alone, the next one nothing, and a set-up changes nothing', async () => {
  const readings = await readingsOf({ clients: 12, seed: 5 });
  const { host, engine, importAgain } = await anImportedOffice(readings);
  const titles = titlesOf(engine);
  expect(titles.slice(-6)).toEqual(['_sources', '_rejected', '_published', '_notices', '_mails', '_months']);

  const { plan } = await importAgain(readings, '2026-11-23T08:00:00.000Z');
  expect(plan.layoutChanges.map(({ what }) => what)).toEqual(['dashboard']);
  expect([plan.units, plan.closing]).toEqual([[], []]);
  expect(plan.counts).toMatchObject({ cellsChanged: 0, casesAdded: 0, casesRemoved: 0, otherRows: 0 });

  const before = engine.save();
  const again = await importAgain(readings, '2026-11-24T08:00:00.000Z');
  expect(isNothing(again.plan)).toBe(true);
  host.callAs({ user: OWNER, functionName: 'setUpOffice' });
  expect(host.screen.toasts.at(-1)?.message).toContain('לא נמצא מה לשנות');
  expect(engine.save()).toEqual(before);
  expect(titlesOf(engine)).toEqual(titles);
});

function titlesOf(engine: Engine): readonly unknown[] {
  return new Desk(engine).tabs().map(({ properties }) => properties?.title);
}
