import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { aScript, DANA, ELI, OWNER, thrown } from './a-script.ts';

const TELLING = `
  function tell(e) { Logger.log([e.user.getEmail().split('@')[0], e.range.getA1Notation(), e.value, e.oldValue].join(' ')); }
  function install() { ScriptApp.newTrigger('tell').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`;

const PROTECTED = 'You are trying to edit a protected cell';

/** Column B is the owner's; column F is a box to tick, column E takes two words only. */
function aCaseSheet() {
  const script = aScript(TELLING, {
    requests: [
      {
        addProtectedRange: {
          protectedRange: { range: column(1), editors: { users: [OWNER] } },
        },
      },
      { setDataValidation: { range: column(5), rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
      {
        setDataValidation: {
          range: column(4),
          rule: {
            condition: {
              type: 'ONE_OF_LIST',
              values: [{ userEnteredValue: 'חסרים' }, { userEnteredValue: 'הושלמו' }],
            },
            strict: true,
          },
        },
      },
    ],
  });
  script.host.callAs({ user: OWNER, functionName: 'install' });
  script.host.editAs({
    user: OWNER,
    range: "'תיקים'!A1",
    values: [
      ['לקוח', 'שלב'],
      ['ב', 'קליטה'],
      ['א', 'מסמכים'],
    ],
  });
  return { ...script, told: () => script.host.log.slice(1) };
}

const column = (startColumnIndex: number) => ({
  sheetId: 7,
  startRowIndex: 1,
  startColumnIndex,
  endColumnIndex: startColumnIndex + 1,
});

const ALL = {
  sheetId: 7,
  startRowIndex: 0,
  endRowIndex: undefined,
  startColumnIndex: 0,
  endColumnIndex: undefined,
};

const cells = (engine: Engine) =>
  engine.readValues(ALL, { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' }, { email: OWNER });

const span = (dimension: 'ROWS' | 'COLUMNS', startIndex: number) => ({
  sheetId: 7,
  dimension,
  startIndex,
  endIndex: startIndex + 1,
});

type Host = ReturnType<typeof aCaseSheet>['host'];

describe('what reaches into a column that is kept from somebody', () => {
  test.for<readonly [what: string, act: (host: Host, user: string) => void]>([
    [
      'a pasted block that is wider than one’s columns',
      (host, user) => host.editAs({ user, range: "'תיקים'!A2", values: [['x', 'y', 'z']], isPasted: true }),
    ],
    ['a cleared row', (host, user) => host.editAs({ user, range: "'תיקים'!A2", values: [['', '', '', '']] })],
    ['a sorted table', (host, user) => host.sortAs({ user, range: "'תיקים'!A2:F", columnIndex: 0 })],
    ['a deleted row', (host, user) => host.changeAs(user, [{ deleteDimension: { range: span('ROWS', 1) } }])],
    [
      'a row inserted between others',
      (host, user) => host.changeAs(user, [{ insertDimension: { range: span('ROWS', 2) } }]),
    ],
    [
      'a row that is moved',
      (host, user) =>
        host.changeAs(user, [{ moveDimension: { source: span('ROWS', 2), destinationIndex: 1 } }]),
    ],
    [
      'the column itself, moved',
      (host, user) =>
        host.changeAs(user, [{ moveDimension: { source: span('COLUMNS', 1), destinationIndex: 0 } }]),
    ],
    [
      'the column itself, deleted',
      (host, user) => host.changeAs(user, [{ deleteDimension: { range: span('COLUMNS', 1) } }]),
    ],
  ])('%s is refused as a whole, and is done where the owner does it', ([, act]) => {
    const { host, engine } = aCaseSheet();
    const before = JSON.stringify(engine.save());

    expect(thrown(() => act(host, DANA))).toContain(PROTECTED);
    expect(JSON.stringify(engine.save())).toBe(before);
    act(host, OWNER);
    expect(JSON.stringify(engine.save())).not.toBe(before);
  });
});

test('rows are sorted with all that stands in them, and no edit is told', () => {
  const { host, engine, told } = aCaseSheet();
  host.sortAs({ user: OWNER, range: "'תיקים'!A2:F", columnIndex: 0 });
  expect(cells(engine).slice(1)).toEqual([
    ['א', 'מסמכים'],
    ['ב', 'קליטה'],
  ]);
  expect(told()).toEqual([]);
});

describe('a box to tick', () => {
  test('is told as a text, and holds true or false', () => {
    const { host, engine, told } = aCaseSheet();
    host.editAs({ user: DANA, range: "'תיקים'!F2", values: [[true]] });
    host.editAs({ user: DANA, range: "'תיקים'!F2", values: [[false]] });
    expect(told()).toEqual(['dana F2 TRUE ', 'dana F2 FALSE TRUE']);
    expect(cells(engine)[1]?.[5]).toBe(false);
  });

  test('takes nothing else, unless it is pasted', () => {
    const { host, engine, told } = aCaseSheet();
    const typed = { user: DANA, range: "'תיקים'!F2", values: [['כן']] };
    expect(thrown(() => host.editAs(typed))).toContain(
      'The data you entered in cell F2 violates the data validation rules set on this cell.',
    );
    expect(told()).toEqual([]);
    host.editAs({ ...typed, isPasted: true });
    expect(cells(engine)[1]?.[5]).toBe('כן');
  });

  test('goes with the Delete key, and comes back by undoing', () => {
    const { host, engine } = aCaseSheet();
    const isThere = () =>
      engine.get({ ranges: [{ ...ALL, startRowIndex: 1 }], includeGridData: true, actor: { email: OWNER } })
        .sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[5]?.dataValidation !== undefined;
    host.editAs({ user: DANA, range: "'תיקים'!F2", values: [[true]] });
    host.editAs({ user: DANA, range: "'תיקים'!F2", values: [['']] });
    expect([isThere(), cells(engine)[1]?.[5]]).toEqual([false, undefined]);
    host.undoAs(DANA);
    expect([isThere(), cells(engine)[1]?.[5]]).toEqual([true, true]);
  });
});

test('a word that a list does not have is refused where the list rejects', () => {
  const { host, engine } = aCaseSheet();
  const type = (word: string) =>
    thrown(() => host.editAs({ user: DANA, range: "'תיקים'!E3", values: [[word]] }));
  expect(type('כמעט')).toContain('violates the data validation rules');
  expect(type('הושלמו')).toBeNull();
  expect(type('')).toBeNull();
  expect(cells(engine)[2]?.[4] ?? '').toBe('');
});

describe('undoing', () => {
  test('puts back one’s own last edit, block or cell, one after another', () => {
    const { host, engine, told } = aCaseSheet();
    host.editAs({ user: DANA, range: "'תיקים'!A2", values: [['ג']] });
    host.editAs({ user: ELI, range: "'תיקים'!C2", values: [['שלו']] });
    host.editAs({ user: DANA, range: "'תיקים'!C2", values: [['1'], ['2']] });
    const count = told().length;

    expect(host.undoAs(DANA)).toBe(true);
    expect(cells(engine).slice(1)).toEqual([
      ['ג', 'קליטה', 'שלו'],
      ['א', 'מסמכים'],
    ]);
    expect(host.undoAs(DANA)).toBe(true);
    expect(cells(engine)[1]).toEqual(['ב', 'קליטה', 'שלו']);
    expect(host.undoAs(DANA)).toBe(false);
    expect(told().slice(count)).toEqual(['dana C2:C3  ', 'dana A2  ']);
  });

  test('overwrites what a colleague typed there since', () => {
    const { host, engine } = aCaseSheet();
    host.editAs({ user: DANA, range: "'תיקים'!A2", values: [['ג']] });
    host.editAs({ user: OWNER, range: "'תיקים'!A2", values: [['ד']] });
    host.undoAs(DANA);
    expect(cells(engine)[1]?.[0]).toBe('ב');
  });

  test('is refused where the cell is kept from the person by now', () => {
    const { host, engine } = aCaseSheet();
    host.editAs({ user: DANA, range: "'תיקים'!A2", values: [['ג']] });
    const protectedRange = { range: column(0), editors: { users: [OWNER] } };
    engine.batchUpdate([{ addProtectedRange: { protectedRange } }], { email: OWNER });
    expect(thrown(() => host.undoAs(DANA))).toContain(PROTECTED);
    expect(cells(engine)[1]?.[0]).toBe('ג');
  });
});

test('a trigger that Google runs twice hears the same twice', () => {
  const { host, told } = aCaseSheet();
  host.editAs({ user: DANA, range: "'תיקים'!A2", values: [['ג']] });
  host.tellAgain();
  expect(told()).toEqual(['dana A2 ג ב', 'dana A2 ג ב']);
});

test('with plain accounts nobody but the owner is named, and a toast reaches whoever edits', () => {
  const { host } = aScript(
    `function tell(e) { SpreadsheetApp.getActive().toast('נשמר ' + (e.user.getEmail() || 'לא ידוע')); }
     function install() { ScriptApp.newTrigger('tell').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`,
    { people: { owner: OWNER, editors: [DANA], workspaceDomain: null } },
  );
  host.callAs({ user: OWNER, functionName: 'install' });
  host.editAs({ user: DANA, range: "'תיקים'!A1", values: [['x']] });
  host.editAs({ user: OWNER, range: "'תיקים'!A1", values: [['y']] });
  expect(host.screen.toasts.map(({ user, message }) => [user, message])).toEqual([
    [DANA, 'נשמר לא ידוע'],
    [OWNER, `נשמר ${OWNER}`],
  ]);
});

test('somebody edits while a script runs, and the trigger of it finds the lock taken', () => {
  const { host } = aScript(
    `function settle(e) { Logger.log(e.range.getA1Notation() + ' ' + LockService.getDocumentLock().tryLock(100)); SpreadsheetApp.flush(); }
     function install() { ScriptApp.newTrigger('settle').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`,
  );
  host.callAs({ user: OWNER, functionName: 'install' });
  let isFirst = true;
  host.watchCalls(({ name }) => {
    if (name !== 'SpreadsheetApp.flush' || !isFirst) return undefined;
    isFirst = false;
    host.editAs({ user: ELI, range: "'תיקים'!A2", values: [['y']] });
    return undefined;
  });
  host.editAs({ user: DANA, range: "'תיקים'!A1", values: [['x']] });
  expect(host.log).toEqual(['A1 true', 'A2 false']);
});
