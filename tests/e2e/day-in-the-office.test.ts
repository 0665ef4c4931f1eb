import { beforeAll, describe, expect, test } from 'vitest';
import { FIELD_BY_KEY, type FieldKey } from '../../mappings/fields.ts';
import type { RoleKey } from '../../mappings/roles.ts';
import { CASES_TAB, STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import { STAGES, type StageKey } from '../../mappings/stages.ts';
import { forbiddenIn } from '../addon/rules/forbidden.ts';
import { OWNER } from '../builders/an-office-on-sheets.ts';
import { aMobile, anId } from '../builders/invented-people.ts';
import { workbooksOfDay } from '../builders/office-life.ts';
import { differences, replayLog } from '../builders/replay-log.ts';
import type { ShownCase } from '../builders/shared-sheet.ts';
import { type OfficeOfTheDay, openOffice, type Worker } from './day-in-the-office/open-office.ts';

const TODAY = '05/01/2026';
const PROTECTED = 'You are trying to edit a protected cell';

/** Columns that nobody but the import writes, and of which the log does not tell. */
const OF_THE_IMPORT = new Set([FIELD_BY_KEY.more.header, FIELD_BY_KEY.sources.header]);

let day: OfficeOfTheDay;
/** The cases as the import left them, and how long the log was by then. */
let morning: { readonly cases: ReadonlyMap<string, ShownCase>; readonly logLines: number };

beforeAll(async () => {
  day = await openOffice({ clients: 40, seed: 5 });
});

/** Somebody of a role. */
function anyone(role: RoleKey): Worker {
  const found = day.workers.find((worker) => worker.role === role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
}

/** Whom the sheet names in a column of a case. */
function named(caseId: string, column: 'clientManager' | 'caseManager' | 'collector'): Worker {
  const name = day.sheet.shown(caseId, column);
  const found = day.workers.find((worker) => worker.name === name);
  if (found === undefined) throw new Error(`nobody is called "${name}"`);
  return found;
}

const label = (stage: StageKey): string => STAGES.find(({ key }) => key === stage)?.label ?? '';

const stageOf = (caseId: string): string => day.sheet.shown(caseId, 'stage');

/** What everybody typed that must be found again, on the sheet or in the log. */
const typed: string[] = [];

function type(who: Worker, caseId: string, field: FieldKey, value: string): void {
  day.sheet.type(who.email, [caseId, field], value);
  typed.push(value);
}

/** A client calls: the team manager writes down who, and the add-on opens a case. */
function callsIn(client: number, name: string): string {
  const manager = anyone('teamManager');
  const row = day.sheet.nextRow();
  day.sheet.type(manager.email, [row, 'clientName'], name);
  day.sheet.type(manager.email, [row, 'phones'], aMobile(client));
  day.sheet.type(manager.email, [row, 'claimType'], 'נכות כללית');
  typed.push(name);
  return day.sheet.shown(row, 'caseId');
}

/** Ticks the box of a case, which then stands in a stage. */
function tickInto(who: Worker, caseId: string, stage: StageKey): void {
  day.sheet.tick(who.email, caseId);
  expect(stageOf(caseId)).toBe(label(stage));
  expect(day.sheet.shown(caseId, 'stageSince')).toBe(TODAY);
  expect(day.sheet.shown(caseId, 'finish')).toBe('false');
}

const refusal = (act: () => void): string => {
  try {
    act();
    return 'not refused';
  } catch (error) {
    return String(error);
  }
};

const clock = () => day.sheet.host.tick(60);

describe('a day in the office', () => {
  test('08:00, the owner sets the office up; doing it again changes nothing', () => {
    const { sheet } = day;
    sheet.menu('setUpOffice');
    clock();
    // The rows that the first lists of the day added are laid out with the next set-up.
    sheet.menu('setUpOffice');
    const stood = sheet.engine.save();
    sheet.menu('refreshViewsAndProtections');
    sheet.menu('refreshViewsAndProtections');
    sheet.menu('setUpOffice');
    expect(sheet.engine.save()).toEqual(stood);
    expect(sheet.host.triggers.all().map(({ functionName }) => functionName)).toEqual([
      'handleEdit',
      'hourlyClock',
    ]);
    morning = { cases: sheet.shownCases(), logLines: sheet.log().length };
    expect(morning.cases.size).toBeGreaterThan(40);
  });

  let paid: string;

  test('a client who called in the morning is through all hands by noon, each with an account of their own', () => {
    const manager = anyone('teamManager');
    paid = callsIn(70, 'נעמה לויתן');
    expect(stageOf(paid)).toBe(label('intake'));
    tickInto(manager, paid, 'documents');

    const client = named(paid, 'clientManager');
    type(client, paid, 'nationalId', anId(70));
    type(client, paid, 'documentsStatus', 'הושלמו');
    tickInto(client, paid, 'preparation');

    const handler = named(paid, 'caseManager');
    type(handler, paid, 'authority', 'ביטוח לאומי');
    type(handler, paid, 'submittedDate', TODAY);
    tickInto(handler, paid, 'submitted');

    type(handler, paid, 'authorityStatus', 'אושר');
    type(handler, paid, 'decisionDate', TODAY);
    tickInto(handler, paid, 'decision');

    type(client, paid, 'lastContact', TODAY);
    tickInto(client, paid, 'collections');

    const collector = named(paid, 'collector');
    type(collector, paid, 'paymentStatus', 'שולם');
    tickInto(collector, paid, 'closed');
    expect(day.sheet.shown(paid, 'nextAction')).toBe('');
  });

  test('who tries what is not theirs is refused, and nothing of it stands anywhere', () => {
    const { sheet } = day;
    const collector = anyone('collections');
    const stood = sheet.engine.save();
    const mine = sheet.rowOf(paid);
    expect(refusal(() => sheet.type(collector.email, [paid, 'documentsStatus'], 'חסרים'))).toContain(
      PROTECTED,
    );
    expect(refusal(() => sheet.type(collector.email, [paid, 'caseId'], 'C-00001'))).toContain(PROTECTED);
    expect(refusal(() => sheet.type(collector.email, [paid, 'confirmed'], '{}'))).toContain(PROTECTED);
    expect(
      refusal(() => sheet.paste(collector.email, [paid, 'clientName'], [['x', 'y', 'z', 'w', 'v']])),
    ).toContain(PROTECTED);
    const rows = { sheetId: sheet.desk.sheetId(CASES_TAB.title), dimension: 'ROWS' };
    const range = { ...rows, startIndex: mine, endIndex: mine + 1 };
    expect(refusal(() => sheet.host.changeAs(collector.email, [{ deleteDimension: { range } }]))).toContain(
      PROTECTED,
    );
    expect(
      refusal(() =>
        sheet.host.sortAs({ user: collector.email, range: `'${CASES_TAB.title}'!A2:Z`, columnIndex: 1 }),
      ),
    ).toContain(PROTECTED);
    const staff = `'${STAFF_TAB.title}'!B2`;
    expect(
      refusal(() => sheet.host.editAs({ user: collector.email, range: staff, values: [['מנהל צוות']] })),
    ).toContain(PROTECTED);
    expect(sheet.engine.save()).toEqual(stood);
  });

  test('a stage that cannot follow is put back with a note that says why, and the log knows who tried', () => {
    const { sheet } = day;
    const caseId = callsIn(71, 'עידו בן עמי');
    const handler = anyone('caseManager');
    sheet.type(handler.email, [caseId, 'stage'], label('closed'));
    expect(stageOf(caseId)).toBe(label('intake'));
    expect(sheet.note([caseId, 'stage'])).toMatch(/[א-ת]/);
    expect(sheet.log().at(-1)).toMatchObject({
      who: handler.name,
      caseId,
      before: label('intake'),
      after: label('closed'),
      how: expect.stringContaining('לא התקבל'),
    });
    // An unfinished stage stays too, and says what is missing.
    sheet.tick(anyone('teamManager').email, caseId);
    const client = named(caseId, 'clientManager');
    sheet.tick(client.email, caseId);
    expect(stageOf(caseId)).toBe(label('documents'));
    expect(sheet.note([caseId, 'finish'])).toContain('תעודת זהות');
  });

  test('two who edit one case at the same moment both keep what they typed, also in the very same cell', () => {
    const { sheet } = day;
    const caseId = callsIn(72, 'תמר אורן');
    sheet.tick(anyone('teamManager').email, caseId);
    const [client, handler] = [named(caseId, 'clientManager'), anyone('caseManager')];
    for (const call of ['Sheets.Spreadsheets.get', 'Sheets.Spreadsheets.batchUpdate', 'Lock.releaseLock']) {
      const [first, second, third] = [`שיחה ${call}`, `הערה ${call}`, `שיחה שנייה ${call}`];
      let isFirst = true;
      sheet.host.watchCalls(({ name }) => {
        if (name !== call || !isFirst) return undefined;
        isFirst = false;
        type(handler, caseId, 'notes', second);
        type(handler, caseId, 'nextAction', third);
        return undefined;
      });
      sheet.type(client.email, [caseId, 'nextAction'], first);
      typed.push(first);
      sheet.host.watchCalls(null);
      expect(isFirst).toBe(false);
      clock();
      expect([sheet.shown(caseId, 'nextAction'), sheet.shown(caseId, 'notes')]).toEqual([third, second]);
    }
  });

  test('two hundred clients of another office, pasted at once, become two hundred cases', () => {
    const { sheet } = day;
    const manager = anyone('teamManager');
    const row = sheet.nextRow();
    const before = sheet.shownCases().size;
    const lines = Array.from({ length: 200 }, (_, index) => [
      `לקוח מועבר ${index + 1}`,
      anId(1000 + index),
      aMobile(1000 + index),
      'סיעוד',
    ]);
    sheet.paste(manager.email, [row, 'clientName'], lines);
    typed.push(...lines.map(([name = '']) => name));
    clock();
    const ids = lines.map((_, index) => sheet.shown(row + index, 'caseId'));
    expect(new Set(ids).size).toBe(200);
    expect(ids).not.toContain('');
    expect(sheet.shownCases().size).toBe(before + 200);
    expect(ids.every((caseId) => stageOf(caseId) === label('intake'))).toBe(true);
    expect(sheet.shown(row + 150, 'nationalId')).toBe(anId(1150));
  });

  test('a tick of which Google tells twice moves the case once', () => {
    const { sheet } = day;
    const caseId = callsIn(73, 'ירון דגן');
    const manager = anyone('teamManager');
    type(manager, caseId, 'nationalId', anId(73));
    type(manager, caseId, 'documentsStatus', 'הושלמו');
    sheet.tick(manager.email, caseId);
    const lines = sheet.log().length;
    sheet.host.tellAgain();
    expect(stageOf(caseId)).toBe(label('documents'));
    expect(sheet.log().length).toBe(lines);
  });

  test.each([
    'Sheets.Spreadsheets.get',
    'Lock.tryLock',
    'Sheets.Spreadsheets.batchUpdate',
    'Properties.deleteProperty',
    'Lock.releaseLock',
  ])('a run that is cut off at %s is made good within the hour', (call) => {
    const { sheet } = day;
    const caseId = callsIn(74, 'מיה שלו');
    const manager = anyone('teamManager');
    let isFirst = true;
    sheet.host.watchCalls(({ name }) => {
      if (name !== call || !isFirst) return undefined;
      isFirst = false;
      return 'cut off';
    });
    sheet.tick(manager.email, caseId);
    sheet.host.watchCalls(null);
    expect(sheet.host.executions.at(-1)?.outcome).toBe('killed');
    clock();
    expect(stageOf(caseId)).toBe(label('documents'));
    expect(sheet.shown(caseId, 'finish')).toBe('false');
    expect(movesOf(caseId)).toEqual([[label('intake'), label('documents')]]);
  });

  test('a write of which no answer came is not made twice', () => {
    const { sheet } = day;
    const caseId = callsIn(75, 'ליאור פז');
    sheet.host.setFaults('lost-reply@2');
    sheet.tick(anyone('teamManager').email, caseId);
    sheet.host.setFaults(null);
    clock();
    expect(movesOf(caseId)).toEqual([[label('intake'), label('documents')]]);
  });

  test('who goes on leave gives their cases and their columns to a deputy, and gets them back', () => {
    const { sheet } = day;
    const caseId = callsIn(76, 'שירה נבו');
    sheet.tick(anyone('teamManager').email, caseId);
    const away = named(caseId, 'clientManager');
    const deputy = anyone('caseManager');
    const editor = () => editorsOf('documentsStatus');
    expect([editor().has(away.email), editor().has(deputy.email)]).toEqual([true, false]);

    onLeave(away, deputy.name);
    sheet.menu('refreshViewsAndProtections');
    expect([editor().has(away.email), editor().has(deputy.email)]).toEqual([false, true]);
    expect(refusal(() => sheet.type(away.email, [caseId, 'documentsStatus'], 'חסרים'))).toContain(PROTECTED);
    type(deputy, caseId, 'nationalId', anId(76));
    type(deputy, caseId, 'documentsStatus', 'הושלמו');
    tickInto(deputy, caseId, 'preparation');
    // Back from the case manager, it is the client's own person's again, and the deputy works it.
    sendBack(caseId);
    expect(sheet.shown(caseId, 'clientManager')).toBe(away.name);
    expect([listOf(deputy), listOf(away)]).toEqual([expect.arrayContaining([caseId]), []]);
    const next = callsIn(77, 'אביב רון');
    sheet.tick(anyone('teamManager').email, next);
    expect(sheet.shown(next, 'clientManager')).not.toBe(away.name);

    onLeave(away, null);
    sheet.menu('refreshViewsAndProtections');
    expect([editor().has(away.email), editor().has(deputy.email)]).toEqual([true, false]);
    expect(listOf(away)).toContain(caseId);
    expect(listOf(deputy)).not.toContain(caseId);
    type(away, caseId, 'missingDocuments', 'סריקה קריאה של תעודת הזהות');
  });

  test('in the evening the workbooks are imported once more, and what was done in the sheet stays', async () => {
    const { sheet } = day;
    const done = sheet.shownCases().get(paid);
    await day.importNow(workbooksOfDay(day.readings, 'evening'));
    // Through the night the clock looks over every row.
    sheet.host.tick(8 * 60);
    expect(sheet.shownCases().get(paid)).toEqual(done);
  });
});

describe('when the day is over', () => {
  test('the log, read from the beginning, tells of every case what stands on the sheet', () => {
    const { sheet } = day;
    const { cases, gaps } = replayLog(morning.cases, sheet.log().slice(morning.logLines));
    expect(gaps).toEqual([]);
    expect(differences(cases, sheet.shownCases(), OF_THE_IMPORT)).toEqual([]);
  });

  test('whatever anybody typed is on the sheet or in the log', () => {
    const { sheet } = day;
    const text = JSON.stringify([sheet.rows(), sheet.log()]);
    expect(typed.filter((value) => !text.includes(JSON.stringify(value).slice(1, -1)))).toEqual([]);
  });

  test('no case that came today stands where it must not', () => {
    const today = [...day.sheet.caseValues()].filter(([caseId]) => !morning.cases.has(caseId));
    const found = today.flatMap(([caseId, values]) =>
      forbiddenIn(values, '2026-01-05')
        .filter((what) => what !== 'a changed id')
        .map((what) => `${caseId}: ${what}`),
    );
    expect(found).toEqual([]);
    expect(today.length).toBeGreaterThan(200);
  });

  test('nothing is left to settle, every case has one row, and another hour changes nothing', () => {
    const { sheet } = day;
    const ids = sheet
      .rows()
      .slice(1)
      .map((cells) => cells[sheet.columnOf('caseId')]);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...sheet.host.documentProperties.keys()].filter((key) => key.startsWith('claim.'))).toEqual([]);
    clock();
    // The rows that the first lists of the day added are laid out with the next set-up.
    sheet.menu('setUpOffice');
    const stood = sheet.engine.save();
    sheet.menu('refreshViewsAndProtections');
    clock();
    expect(sheet.engine.save()).toEqual(stood);
  });
});

/** From which stage to which the log tells that a case went. */
function movesOf(caseId: string): readonly (readonly [string, string])[] {
  return day.sheet
    .log()
    .filter(
      (line) => line.caseId === caseId && line.field === FIELD_BY_KEY.stage.header && line.before !== '',
    )
    .map(({ before, after }) => [before, after] as const);
}

/** The case manager finds something missing, and says so in the sidebar. */
function sendBack(caseId: string): void {
  const { email } = named(caseId, 'caseManager');
  const args = [caseId, null, 'documents', 'המסמכים אינם קריאים'];
  day.sheet.host.callEndpoint({ user: email, functionName: 'sidebarMove', args });
  day.sheet.tick(email, caseId);
  expect(stageOf(caseId)).toBe(label('documents'));
}

/** The cases that the sidebar lists for somebody, page after page; none for whoever may not ask. */
function listOf({ email }: Worker): readonly string[] {
  const cases: string[] = [];
  for (let count = -1; count !== cases.length; ) {
    count = cases.length;
    // The endpoint answers with a record.
    const answer = day.sheet.host.callEndpoint({
      user: email,
      functionName: 'sidebarMyCases',
      args: [count],
    }) as { readonly cases?: readonly { readonly caseId: string }[] };
    cases.push(...(answer.cases ?? []).map((one) => one.caseId));
  }
  return cases;
}

function editorsOf(field: FieldKey): ReadonlySet<string> {
  const column = day.sheet.columnOf(field);
  const tab = day.sheet.desk.tabs().find(({ properties }) => properties?.title === CASES_TAB.title);
  const protection = tab?.protectedRanges?.find(
    ({ range }) => (range?.startColumnIndex ?? 99) <= column && column < (range?.endColumnIndex ?? 0),
  );
  return new Set(protection?.editors?.users ?? []);
}

function onLeave({ name }: Worker, deputy: string | null): void {
  const { desk, host } = day.sheet;
  const cell = (header: string) => {
    const { row, column } = desk.cell(STAFF_TAB.title, ['שם', name], header);
    return `'${STAFF_TAB.title}'!${String.fromCharCode(65 + column)}${row + 1}`;
  };
  host.editAs({ user: OWNER, range: cell('פעיל'), values: [[deputy === null ? 'כן' : 'לא']] });
  host.editAs({ user: OWNER, range: cell('מחליף'), values: [[deputy ?? '']] });
}
