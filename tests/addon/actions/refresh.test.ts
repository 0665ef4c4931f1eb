import { expect, test } from 'vitest';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeWithTheAddon, DANA, writeStaff } from '../an-office-with-the-addon.ts';

const REFRESH = 'refreshViewsAndProtections';

test('one opens the spreadsheet, finds the entry in the menu, and is told who may edit since', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  host.openAs(OWNER, 'NONE');
  const [menu] = host.screen.menus.get(OWNER) ?? [];
  expect(menu?.items).toContainEqual({ caption: 'רענון תצוגות והגנות', functionName: REFRESH });
  writeStaff(engine, [['דנה לוי', 'גבייה', DANA, 'כן', '']]);
  host.callAs({ user: OWNER, functionName: REFRESH });

  const [told] = host.screen.alerts;
  expect(told?.message).toMatch(/^הגנות \(עדכון\): .*תיקים: עורכים: מנהל צוות, גבייה/m);
  const editors = tabOf(engine, CASES_TAB.title).protectedRanges.flatMap(
    (range) => range.editors?.users ?? [],
  );
  expect(editors).toContain(DANA);
});

test('a second refresh writes nothing, and says so in passing', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  writeStaff(engine, [['דנה לוי', 'גבייה', DANA, 'כן', '']]);
  host.callAs({ user: OWNER, functionName: REFRESH });
  host.callAs({ user: OWNER, functionName: REFRESH });
  expect(host.screen.alerts).toHaveLength(1);
  expect(host.screen.toasts.map(({ message }) => message)).toEqual(['הכול כבר במקום, לא היה מה לשנות.']);
  expect(host.executions.at(-1)?.calls['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
});

test('a refresh reads twice and writes once', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  writeStaff(engine, [['דנה לוי', 'גבייה', DANA, 'כן', '']]);
  host.callAs({ user: OWNER, functionName: REFRESH });
  expect(host.executions.at(-1)?.calls).toMatchInlineSnapshot(`
    {
      "Lock.releaseLock": 1,
      "Lock.tryLock": 1,
      "LockService.getDocumentLock": 1,
      "Session.getEffectiveUser": 1,
      "Sheet.getLastRow": 4,
      "Sheets.Spreadsheets.Values.batchGet": 1,
      "Sheets.Spreadsheets.batchUpdate": 1,
      "Sheets.Spreadsheets.get": 1,
      "Spreadsheet.getId": 2,
      "Spreadsheet.getOwner": 1,
      "Spreadsheet.getSheetByName": 4,
      "SpreadsheetApp.getActive": 1,
      "SpreadsheetApp.getUi": 1,
      "Ui.alert": 1,
      "User.getEmail": 2,
    }
  `);
});

test('whoever does not own the spreadsheet is told who does, and nothing changes', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  const before = engine.save();
  host.callAs({ user: DANA, functionName: REFRESH });
  expect(host.screen.alerts.map(({ message }) => message)).toEqual([
    `רק בעל הגיליון (${OWNER}) יכול לרענן תצוגות והגנות.`,
  ]);
  expect(engine.save()).toEqual(before);
});

test('while somebody else holds the sheet, one is told to try again, and nothing is half done', async () => {
  const { host, engine } = await anOfficeWithTheAddon();
  const before = engine.save();
  host.locks.holdElsewhere('document', 60_000);
  host.callAs({ user: OWNER, functionName: REFRESH });
  expect(host.screen.alerts[0]?.message).toMatch(/^מישהו אחר מעדכן את הגיליון/);
  expect(engine.save()).toEqual(before);
});
