import { expect, test } from 'vitest';
import { JOURNEY_COLUMNS } from '../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { ScriptHost } from '../../../scripts/emulator/apps-script/script-host.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeWithTheAddon, DANA, writeStaff } from '../an-office-with-the-addon.ts';

const SET_UP = 'setUpOffice';

test('the owner sets the office up: columns to hand cases over, protections, and what runs by itself', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  writeStaff(engine, [['דנה לוי', 'גבייה', DANA, 'כן', '']]);
  host.callAs({ user: OWNER, functionName: SET_UP });

  expect(tabOf(engine, CASES_TAB.title).headers).toEqual(
    expect.arrayContaining(JOURNEY_COLUMNS.map(({ header }) => header)),
  );
  expect(triggersOf(host)).toEqual([
    { user: OWNER, functionName: 'handleEdit', event: 'ON_EDIT', everyMs: null },
    { user: OWNER, functionName: 'hourlyClock', event: 'CLOCK', everyMs: 3_600_000 },
  ]);
  const [told] = host.screen.alerts;
  expect(told?.message).toMatch(/^ההקמה הסתיימה\.\n\n/);
  expect(told?.message).toContain('עמודות (הוספה): תיקים: סיום שלב');
  expect(told?.message).toContain('פעולות אוטומטיות (הוספה): טיפול בכל עריכה; בדיקה בכל שעה');
});

test('set up again, everything stands as it stood, and no trigger runs twice', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  host.callAs({ user: OWNER, functionName: SET_UP });
  const [before, triggers] = [engine.save(), host.triggers.all()];
  host.callAs({ user: OWNER, functionName: SET_UP });

  expect(engine.save()).toEqual(before);
  expect(host.triggers.all()).toEqual(triggers);
  expect(host.screen.alerts).toHaveLength(1);
  expect(host.screen.toasts.map(({ message }) => message)).toEqual([
    'ההקמה הסתיימה, לא נמצא מה לשנות.\n\nליתר ביטחון נקבעו שוב רשימות הבחירה, תיבות הסימון ותבניות התאים.',
  ]);
});

test('a set-up reads the layout once, the header rows once, how far four tabs are filled, and writes once', async () => {
  const { host } = await anOfficeWithTheAddon();
  host.callAs({ user: OWNER, functionName: SET_UP });
  expect(host.executions.at(-1)?.calls).toMatchInlineSnapshot(`
    {
      "ClockTriggerBuilder.create": 1,
      "ClockTriggerBuilder.everyHours": 1,
      "Lock.releaseLock": 1,
      "Lock.tryLock": 1,
      "LockService.getDocumentLock": 1,
      "Properties.getProperties": 1,
      "Properties.setProperties": 1,
      "PropertiesService.getDocumentProperties": 2,
      "ScriptApp.getProjectTriggers": 1,
      "ScriptApp.newTrigger": 2,
      "Session.getEffectiveUser": 1,
      "Sheet.getLastRow": 4,
      "Sheets.Spreadsheets.Values.batchGet": 1,
      "Sheets.Spreadsheets.batchUpdate": 1,
      "Sheets.Spreadsheets.get": 1,
      "Spreadsheet.getId": 2,
      "Spreadsheet.getOwner": 1,
      "Spreadsheet.getSheetByName": 4,
      "SpreadsheetApp.getActive": 2,
      "SpreadsheetApp.getUi": 1,
      "SpreadsheetTriggerBuilder.create": 1,
      "SpreadsheetTriggerBuilder.onEdit": 1,
      "TriggerBuilder.forSpreadsheet": 1,
      "TriggerBuilder.timeBased": 1,
      "Ui.alert": 1,
      "User.getEmail": 2,
    }
  `);
});

test('doubles and what an earlier version left behind are taken away', async () => {
  const { host } = await anOfficeWithTheAddon();
  const clock = {
    user: OWNER,
    functionName: 'hourlyClock',
    event: 'CLOCK',
    everyMs: 3_600_000,
    dueAt: null,
  } as const;
  host.triggers.add(clock);
  host.triggers.add(clock);
  host.triggers.add({ ...clock, functionName: 'remindAll' });
  host.callAs({ user: OWNER, functionName: SET_UP });

  expect(triggersOf(host).map(({ functionName }) => functionName)).toEqual(['hourlyClock', 'handleEdit']);
  expect(host.screen.alerts[0]?.message).toContain('פעולות אוטומטיות (הסרה): בדיקה בכל שעה; remindAll');
});

test('a set-up that was cut off while it installed triggers is finished by the next one', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  host.watchCalls(({ name }) => (name === 'TriggerBuilder.timeBased' ? 'cut off' : undefined));
  expect(() => host.callAs({ user: OWNER, functionName: SET_UP })).toThrow('cut off');
  host.watchCalls(null);
  const laidOut = engine.save();
  host.callAs({ user: OWNER, functionName: SET_UP });

  expect(engine.save()).toEqual(laidOut);
  expect(triggersOf(host).map(({ functionName }) => functionName)).toEqual(['handleEdit', 'hourlyClock']);
});

test('whoever does not own the spreadsheet is told who does, and nothing is set up', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  const before = engine.save();
  host.callAs({ user: DANA, functionName: SET_UP });
  expect(host.screen.alerts.map(({ message }) => message)).toEqual([
    `רק בעל הגיליון (${OWNER}) יכול להקים את המשרד.`,
  ]);
  expect(engine.save()).toEqual(before);
  expect(host.triggers.all()).toEqual([]);
});

test('a new owner is told once of the triggers that the former one still runs', async () => {
  const people = { owner: OWNER, editors: [DANA], workspaceDomain: 'office.example' };
  const { host, engine } = await anOfficeWithTheAddon(people);
  host.callAs({ user: OWNER, functionName: SET_UP });
  expect(host.screen.alerts[0]?.message).not.toContain(OWNER);
  people.owner = DANA;
  people.editors = [OWNER];
  engine.share(DANA, 'owner');
  host.callAs({ user: DANA, functionName: SET_UP });
  host.callAs({ user: DANA, functionName: SET_UP });

  expect(host.screen.alerts[1]?.message).toContain(`את המשרד הקים קודם ${OWNER}`);
  expect(host.screen.alerts).toHaveLength(2);
  expect(triggersOf(host).map(({ user }) => user)).toEqual([OWNER, OWNER, DANA, DANA]);
});

function triggersOf(host: ScriptHost) {
  return host.triggers
    .all()
    .map(({ user, functionName, event, everyMs }) => ({ user, functionName, event, everyMs }));
}
