import { expect, test } from 'vitest';
import { aScript, DANA, ELI, OWNER, thrown } from './a-script.ts';

const TELLING = `
  function tell(e) {
    const told = Object.keys(e).sort().reduce((all, key) => {
all[key] = key === 'range' ? e.range.getA1Notation() : typeof e[key] === 'object' ? String(e[key]) : e[key];
      return all;
    }, {});
    Logger.log(JSON.stringify(Object.assign(told, { runsAs: Session.getEffectiveUser().getEmail() })));
  }
  function install() {
    const file = SpreadsheetApp.getActive();
    ScriptApp.newTrigger('tell').forSpreadsheet(file).onEdit().create();
    ScriptApp.newTrigger('tell').forSpreadsheet(file).onChange().create();
  }`;

function anOfficeWithTriggers() {
  const script = aScript(TELLING);
  script.host.callAs({ user: OWNER, functionName: 'install' });
  return { ...script, told: () => script.host.log.map((line) => JSON.parse(line)) };
}

test('one typed cell: what it was, what it is, who typed it; the trigger runs as who installed it', () => {
  const { host, told } = anOfficeWithTriggers();

  host.editAs({ user: DANA, range: "'תיקים'!B2", values: [['פתוח']] });
  host.editAs({ user: DANA, range: "'תיקים'!B2", values: [[7]] });

  const uids = host.triggers.all().map(({ uid }) => uid);
  const common = { authMode: 'FULL', source: 'Spreadsheet', user: DANA, runsAs: OWNER };
  expect(told()).toEqual([
    { ...common, range: 'B2', value: 'פתוח', triggerUid: uids[0] },
    { ...common, changeType: 'EDIT', triggerUid: uids[1] },
    { ...common, range: 'B2', value: '7', oldValue: 'פתוח', triggerUid: uids[0] },
    { ...common, changeType: 'EDIT', triggerUid: uids[1] },
  ]);
});

test('an emptied cell has an old value and no new one; a pasted block and a pasted cell have neither', () => {
  const { host, told } = anOfficeWithTriggers();
  host.editAs({ user: DANA, range: "'תיקים'!A1", values: [['x']], isPasted: true });
  host.editAs({ user: DANA, range: "'תיקים'!A1", values: [['']] });
  host.editAs({
    user: DANA,
    range: "'תיקים'!A1",
    values: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  });

  const edits = told().filter(({ range }) => range !== undefined);
  expect(edits.map(({ range, value, oldValue }) => [range, value, oldValue])).toEqual([
    ['A1', undefined, undefined],
    ['A1', undefined, 'x'],
    ['A1:B2', undefined, undefined],
  ]);
});

test('what is pasted past the last row makes new rows', () => {
  const { host, engine } = anOfficeWithTriggers();
  host.editAs({ user: DANA, range: "'תיקים'!A20", values: [['a'], ['b'], ['c']] });

  const [sheet] = engine.get({ ranges: [], includeGridData: false, actor: { email: OWNER } }).sheets ?? [];
  expect(sheet?.properties?.gridProperties?.rowCount).toBe(22);
});

test('somebody from elsewhere is not named to a trigger that another installed', () => {
  const { host, told } = anOfficeWithTriggers();
  host.editAs({ user: ELI, range: "'תיקים'!A1", values: [['x']] });
  expect(told()[0].user).toBe('');
});

test('the simple trigger runs first, under the person’s own name and with no trigger id', () => {
  const { host } = aScript(`
    function onEdit(e) { Logger.log('simple ' + e.range.rowStart + ' ' + ('triggerUid' in e) + ' ' + e.authMode); e.range.setNote('נבדק'); }
    function installed(e) { Logger.log('installed ' + e.range.getNote()); }
    function install() { ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`);
  host.callAs({ user: OWNER, functionName: 'install' });

  host.editAs({ user: DANA, range: "'תיקים'!A3", values: [['x']] });

  expect(host.log).toEqual(['simple 3 false LIMITED', 'installed נבדק']);
});

test('what a script or the API writes sets no trigger off', () => {
  const { host, engine } = aScript(`
    function onEdit() { Logger.log('fired'); }
    function write() { SpreadsheetApp.getActive().getSheetByName('תיקים').getRange('A1').setValue('x'); }`);

  host.callAs({ user: DANA, functionName: 'write' });
  engine.writeValues(
    [
      {
        range: { sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        values: [[1]],
      },
    ],
    'RAW',
    { email: DANA },
  );

  expect(host.log).toEqual([]);
});

test('an edit that is not allowed changes nothing, and no trigger hears of it', () => {
  const { host, engine } = aScript(`function onEdit() { Logger.log('fired'); }`, {
    requests: [
      { addProtectedRange: { protectedRange: { range: { sheetId: 7 }, editors: { users: [OWNER] } } } },
    ],
  });
  const before = JSON.stringify(engine.save());

  expect(thrown(() => host.editAs({ user: DANA, range: "'תיקים'!A1", values: [['x']] }))).toContain(
    'You are trying to edit a protected cell',
  );
  expect(thrown(() => host.editAs({ user: DANA, range: "'תיקים'!A20", values: [['x'], ['y']] }))).toContain(
    'You are trying to edit a protected cell',
  );
  expect(JSON.stringify(engine.save())).toBe(before);
  expect(host.log).toEqual([]);
});

test('rows that are inserted, deleted or moved are a change; moved ones with something in them are an edit too', () => {
  const { host, told } = anOfficeWithTriggers();
  host.editAs({ user: DANA, range: "'תיקים'!A2", values: [['x']] });
  const rows = (startIndex: number) => ({
    sheetId: 7,
    dimension: 'ROWS',
    startIndex,
    endIndex: startIndex + 1,
  });

  host.changeAs(DANA, [{ insertDimension: { range: rows(0) } }]);
  host.changeAs(DANA, [{ moveDimension: { source: rows(2), destinationIndex: 5 } }]);
  host.changeAs(DANA, [{ deleteDimension: { range: rows(0) } }]);

  expect(
    told()
      .slice(2)
      .map(({ changeType, range }) => changeType ?? range),
  ).toEqual(['INSERT_ROW', 'A5:F5', 'OTHER', 'REMOVE_ROW']);
});

test('a trigger that fails tells nobody at the keyboard, and stands in the list of executions', () => {
  const { host } = aScript('function onEdit() { throw new Error("נפל"); }');
  host.editAs({ user: DANA, range: "'תיקים'!A1", values: [['x']] });
  expect(host.executions).toMatchObject([{ outcome: 'failed', error: 'Error: נפל', functionName: 'onEdit' }]);
});

test('the hourly clock runs each hour as who installed it, and can run twice', () => {
  const { host, clock } = aScript(`
    function hourly(e) { Logger.log(e.timezone + ' ' + e.hour + ' ' + Session.getEffectiveUser().getEmail()); }
    function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }`);
  host.callAs({ user: OWNER, functionName: 'install' });

  host.tick(59);
  expect(host.log).toEqual([]);
  host.tick(61);
  expect(host.log).toEqual([`UTC 9 ${OWNER}`, `UTC 10 ${OWNER}`]);
  expect(clock.now()).toEqual(new Date('2026-11-22T10:00:00Z'));

  const [trigger] = host.triggers.all();
  if (trigger !== undefined) host.fire(trigger);
  expect(host.log).toHaveLength(3);
});

test('a trigger for later runs once', () => {
  const { host } = aScript(`
    function goOn() { Logger.log('again'); }
    function install() { ScriptApp.newTrigger('goOn').timeBased().after(60000).create(); }`);
  host.callAs({ user: OWNER, functionName: 'install' });
  host.tick(600);
  expect(host.log).toEqual(['again']);
});

test('nobody sees or deletes the triggers of others, and twenty are enough', () => {
  const { host } = aScript(`
    function install() { ScriptApp.newTrigger('x').timeBased().everyHours(1).create(); }
    function list() { return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction() + ' ' + trigger.getEventType()); }
    function clear() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }`);
  host.callAs({ user: OWNER, functionName: 'install' });

  expect(host.callAs({ user: OWNER, functionName: 'list' })).toEqual(['x CLOCK']);
  expect(host.callAs({ user: DANA, functionName: 'list' })).toEqual([]);
  for (let count = 1; count < 20; count += 1) host.callAs({ user: OWNER, functionName: 'install' });
  expect(thrown(() => host.callAs({ user: OWNER, functionName: 'install' }))).toContain('too many triggers');
  host.callAs({ user: OWNER, functionName: 'clear' });
  expect(host.triggers.all()).toEqual([]);
});
