import { expect, test } from 'vitest';
import { isImportUnderWay } from '../../../../addon/rules/clock/is-import-under-way.ts';
import { markerRequests } from '../../../../importer/publish/spreadsheet/import-marker.ts';
import { anOfficeSpreadsheet, apply, stateOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';

const NOW = '2026-11-22T09:00:00';

test('an import that has begun is under way until it has ended', () => {
  const engine = anOfficeSpreadsheet();
  expect(isImportUnderWay(stateOf(engine), NOW)).toBe(false);
  const { running, done } = markerRequests(stateOf(engine), '2026-11-22T08:55:00');
  apply(engine, [running]);
  expect(isImportUnderWay(stateOf(engine), NOW)).toBe(true);
  apply(engine, [done]);
  expect(isImportUnderWay(stateOf(engine), NOW)).toBe(false);
});

test('an import that nobody went on with since yesterday is not waited for', () => {
  const engine = anOfficeSpreadsheet();
  apply(engine, [markerRequests(stateOf(engine), '2026-11-21T08:55:00').running]);
  expect(isImportUnderWay(stateOf(engine), NOW)).toBe(false);
});
