import { describe, expect, test } from 'vitest';
import { planSetUp } from '../../../../addon/rules/plan-set-up.ts';
import { readSettings } from '../../../../addon/rules/settings/read-settings.ts';
import { cellData } from '../../../../importer/publish/spreadsheet/update-cells.ts';
import { SETTINGS } from '../../../../mappings/settings.ts';
import { SETTINGS_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import {
  anOfficeSpreadsheet,
  apply,
  byHand,
  tabOf,
} from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { expectNoChange } from '../expect-no-change.ts';
import { cellsOf, readOf } from '../read-of.ts';

type Line = readonly (string | number)[];

const LINES: readonly Line[] = SETTINGS.map(({ label, value, explanation, key }) => [
  label,
  value,
  explanation,
  key,
]);

/** An office whose tab הגדרות has these lines. */
function anOffice(lines: readonly Line[]): Engine {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, SETTINGS_TAB.title);
  const rows = lines.map((line) => ({ values: line.map(cellData) }));
  byHand(engine, { appendCells: { sheetId, rows, fields: 'userEnteredValue' } });
  return engine;
}

/** What the set-up adds to the settings. */
function added(engine: Engine): readonly string[] {
  const plan = planSetUp(readOf(engine));
  if ('unreadableTab' in plan) throw new Error(plan.unreadableTab);
  apply(engine, plan.requests);
  return plan.changes.filter(({ what }) => what === 'setting').map(({ name }) => name);
}

const settingsOf = (engine: Engine) => cellsOf(engine, SETTINGS_TAB.title);

describe('an office that is older than some settings', () => {
  const older = LINES.filter(([, , , key]) => key !== 'urgentDays' && key !== 'mostCases');

  test('gets a row for each, below its own, with what an office starts with', () => {
    const engine = anOffice(older);
    const before = settingsOf(engine);
    expect(added(engine)).toEqual(['העברה דחופה: ימים עד המועד', 'עומס מרבי לעובד (תיקים)']);
    const now = settingsOf(engine);
    expect(now.slice(0, before.length)).toEqual(before);
    expect(now.slice(before.length)).toEqual(
      LINES.filter(([, , , key]) => key === 'urgentDays' || key === 'mostCases'),
    );
    expectNoChange(engine);
  });

  test('keeps what its owner set, wherever the rows stand, and whatever stands between the columns', () => {
    const engine = anOffice([['appealDays נוסף', 1, '', ''], ...[...older].reverse()]);
    const { sheetId } = tabOf(engine, SETTINGS_TAB.title);
    byHand(
      engine,
      {
        insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
      },
      {
        updateCells: {
          start: { sheetId, rowIndex: 2, columnIndex: 2 },
          rows: [{ values: [{ userEnteredValue: { numberValue: 44 } }] }],
          fields: 'userEnteredValue',
        },
      },
    );
    const [, , line = []] = settingsOf(engine);
    expect(added(engine)).toHaveLength(2);
    const now = settingsOf(engine);
    expect(now[2]).toEqual(line);
    expect(now.slice(-2).map(([label, ours, value]) => [label, ours, value])).toEqual([
      ['העברה דחופה: ימים עד המועד', '', 1],
      ['עומס מרבי לעובד (תיקים)', '', 0],
    ]);
    expect(readSettings(now).problems).toEqual([]);
    expectNoChange(engine);
  });

  test('has settings of the value that an office starts with until then', () => {
    const engine = anOffice(older);
    const { mail, reminders, problems } = readSettings(settingsOf(engine));
    expect([mail.urgentDays, reminders.mostCases, problems]).toEqual([1, 0, []]);
  });
});

test('a setting whose key somebody deleted is known by its name, and not added twice', () => {
  const engine = anOffice(LINES.map((line, index) => (index === 3 ? line.slice(0, 3) : line)));
  expect(added(engine)).toEqual([]);
});

test('an office without any gets them all, told in a word', () => {
  const engine = anOffice([]);
  expect(added(engine)).toEqual(['כולן']);
  expect(settingsOf(engine).slice(1)).toEqual(LINES);
  expectNoChange(engine);
});
