import { expect, test } from 'vitest';
import { FIELDS } from '../../../../../mappings/fields.ts';
import { ROLES, type RoleKey } from '../../../../../mappings/roles.ts';
import { planLayout } from '../../../../../mappings/sheet/google/plan-layout.ts';
import type { StaffEntry } from '../../../../../mappings/sheet/staff-entry.ts';
import {
  CASES_TAB,
  FEEDBACK_TAB,
  LOG_TAB,
  MAILS_TAB,
  MONTHS_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  SOURCES_TAB,
  STAFF_TAB,
  type Tab,
} from '../../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../../scripts/emulator/engine/contract.ts';
import {
  aColleague,
  anEmptySpreadsheet,
  anOfficeSpreadsheet,
  apply,
  byHand,
  layOut,
  OWNER,
  stateOf,
  tabOf,
  wantedLayout,
  write,
} from '../an-office-spreadsheet.ts';

const EVERYBODY = ROLES.map(({ key }) => aColleague(key));

test.each(ROLES.map(({ key, label }) => [label, key] as const))(
  '%s edits exactly the columns of the vocabulary',
  (_label, role) => {
    const engine = anOffice();
    const editable = FIELDS.filter(({ header }) => mayWrite(engine, header, role)).map(({ key }) => key);
    const entitled = FIELDS.filter(({ edit }) => edit.includes(role)).map(({ key }) => key);
    expect(editable).toEqual(entitled);
  },
);

test('a new client can be typed into a spare row, and a header cannot be changed', () => {
  const engine = anOffice();
  const column = CASES_TAB.columns.findIndex(({ key }) => key === 'clientName');
  const email = 'clientmanager@office.example';
  write(engine, { tab: CASES_TAB.title, row: 900, column, text: 'דנה', email });
  expect(() => write(engine, { tab: CASES_TAB.title, row: 0, column, text: 'דנה', email })).toThrow(
    /protected/,
  );
});

test('decisions can be typed by everybody, and nothing else on the tabs that the machine writes', () => {
  const engine = anOffice();
  const tabs = [REVIEW_TAB, SETTINGS_TAB, LOG_TAB, SOURCES_TAB];
  expect(typedBy(engine, tabs, 'collections@office.example')).toEqual(['לבדיקה decision', 'לבדיקה note']);
});

test('whoever is on staff writes down what clients said, down to the last spare row, and nobody its headers', () => {
  const engine = anOffice();
  const { title, columns } = FEEDBACK_TAB;
  for (const { email } of EVERYBODY) {
    expect(typedBy(engine, [FEEDBACK_TAB], email)).toEqual(columns.map(({ key }) => `${title} ${key}`));
    write(engine, { tab: title, row: 900, column: 0, text: 'x', email });
    expect(() => write(engine, { tab: title, row: 0, column: 2, text: 'x', email })).toThrow(/protected/);
  }
});

test('what the add-on keeps of its mails and of the months is hidden, and nobody’s to write', () => {
  const engine = anOffice();
  const tabs = [MAILS_TAB, MONTHS_TAB];
  expect(tabs.map(({ title }) => tabOf(engine, title).hidden)).toEqual([true, true]);
  expect(typedBy(engine, tabs, 'teammanager@office.example')).toEqual([]);
});

test('the staff and the settings are for the team managers: nobody else can make herself one', () => {
  const engine = anOffice();
  const tabs = [STAFF_TAB, SETTINGS_TAB];
  expect(typedBy(engine, tabs, 'collections@office.example')).toEqual([]);
  expect(typedBy(engine, tabs, 'teammanager@office.example')).toEqual([
    ...STAFF_TAB.columns.map(({ key }) => `צוות ${key}`),
    'הגדרות value',
  ]);
});

test('while nobody has an email, everybody may fill in the staff and the settings', () => {
  const engine = anOfficeSpreadsheet(wantedLayout({ staff: [aColleague('teamManager', { email: '' })] }));
  engine.share('somebody@office.example', 'writer');
  const typed = typedBy(engine, [STAFF_TAB, SETTINGS_TAB], 'somebody@office.example');
  expect(typed).toHaveLength(STAFF_TAB.columns.length + 1);
});

test('once anybody has an email and no team manager does, the staff and the settings are the owner’s', () => {
  const staff = [aColleague('teamManager', { email: '' }), aColleague('collections')];
  const engine = anOfficeSpreadsheet(wantedLayout({ staff }));
  engine.share('collections@office.example', 'writer');
  expect(typedBy(engine, [STAFF_TAB, SETTINGS_TAB], 'collections@office.example')).toEqual([]);
});

test('the cases tab takes one protection, and one more for each run of columns that some roles edit', () => {
  const engine = anOffice();
  expect(tabOf(engine, CASES_TAB.title).protectedRanges).toHaveLength(1 + restrictedRuns());
});

test('an office without emails is warned, not locked out', () => {
  const engine = anOfficeSpreadsheet();
  engine.share('somebody@office.example', 'writer');
  const column = CASES_TAB.columns.findIndex(({ key }) => key === 'feeAmount');
  write(engine, { tab: CASES_TAB.title, row: 1, column, text: 'x', email: 'somebody@office.example' });
  expect(() =>
    write(engine, { tab: CASES_TAB.title, row: 1, column: 0, text: 'x', email: 'somebody@office.example' }),
  ).toThrow(/protected/);
});

test('a colleague who left the office may no longer edit', () => {
  const engine = anOffice();
  const staff = EVERYBODY.map((one) => (one.role === 'collections' ? { ...one, active: false } : one));
  layOut(
    engine,
    wantedLayout({
      state: stateOf(engine),
      staff: [...staff, aColleague('collections', { email: 'new@office.example' })],
    }),
  );
  expect(editorsOf(engine, 'גבייה')).not.toContain('collections@office.example');
  expect(editorsOf(engine, 'גבייה')).toContain('new@office.example');
});

test('while somebody is away the deputy edits in their place, and they do not', () => {
  const engine = anOffice();
  const staffWith = (absence: Partial<StaffEntry>) =>
    EVERYBODY.map((one) => (one.role === 'collections' ? { ...one, ...absence } : one));
  const away = staffWith({ active: false, deputy: 'caseManager' });
  layOut(engine, wantedLayout({ state: stateOf(engine), staff: away }));
  expect(mayWrite(engine, 'שכר טרחה', 'caseManager')).toBe(true);
  expect(mayWrite(engine, 'שכר טרחה', 'collections')).toBe(false);

  layOut(engine, wantedLayout({ state: stateOf(engine), staff: staffWith({}) }));
  expect(mayWrite(engine, 'שכר טרחה', 'caseManager')).toBe(false);
  expect(mayWrite(engine, 'שכר טרחה', 'collections')).toBe(true);
});

test('whoever stands in for the team manager edits the staff and the settings meanwhile', () => {
  const staff = EVERYBODY.map((one) =>
    one.role === 'teamManager' ? { ...one, active: false, deputy: 'clientManager' } : one,
  );
  const engine = anOfficeSpreadsheet(wantedLayout({ staff }));
  for (const { email } of staff) engine.share(email, 'writer');
  const tabs = [STAFF_TAB, SETTINGS_TAB];
  expect(typedBy(engine, tabs, 'clientmanager@office.example')).toHaveLength(STAFF_TAB.columns.length + 1);
  expect(typedBy(engine, tabs, 'teammanager@office.example')).toEqual([]);
});

test('a colleague taken off the staff tab may no longer edit', () => {
  const engine = anOffice();
  const staff = EVERYBODY.filter(({ role }) => role !== 'collections');
  layOut(engine, wantedLayout({ state: stateOf(engine), staff }));
  expect(editorsOf(engine, 'גבייה')).not.toContain('collections@office.example');
});

test('emails are the same in capitals and in another order', () => {
  const engine = anOffice();
  const staff = [...EVERYBODY].reverse().map((one) => ({ ...one, email: one.email.toUpperCase() }));
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), staff }));
  expect(layout.requests.filter((request) => 'updateProtectedRange' in request)).toEqual([]);
});

test('an editor whom the owner let in by hand stays', () => {
  const engine = anOffice();
  nameEditors(engine, RUN_OF_MANAGERS, [OWNER, 'teammanager@office.example', 'lawyer@law.example']);
  expect(laidOutAgain(engine).requests).toEqual([]);
});

test('a colleague whom somebody took out is let in again, beside whoever was let in by hand', () => {
  const engine = anOffice();
  nameEditors(engine, RUN_OF_MANAGERS, [OWNER, 'lawyer@law.example']);
  expect(laidOutAgain(engine).obstacles).toEqual([
    { what: 'notShared', tab: 'תיקים', detail: 'teammanager@office.example' },
  ]);
  const [run] = tabOf(engine, CASES_TAB.title).protectedRanges.filter(
    ({ description }) => description === RUN_OF_MANAGERS,
  );
  expect(run?.editors?.users).toEqual([OWNER, 'lawyer@law.example', 'teammanager@office.example']);
  expect(laidOutAgain(engine)).toMatchObject({ requests: [], obstacles: [] });
});

test('a colleague who came to the office is not missed before being asked for', () => {
  const engine = anOffice();
  const staff = [...EVERYBODY, aColleague('collections', { email: 'new@office.example' })];
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), staff }));
  expect(layout.obstacles).toEqual([]);
});

test('editors whom Google does not show are not asked for', () => {
  const engine = anOffice();
  const state = stateOf(engine);
  const hidden = state.tabs.map((tab) => ({
    ...tab,
    protectedRanges: tab.protectedRanges.map(({ editors: _hidden, ...others }) => others),
  }));
  const wanted = wantedLayout({ state, staff: EVERYBODY });
  expect(planLayout({ ...state, tabs: hidden }, wanted).requests).toEqual([]);
});

test('a refresh takes out whoever was let in by hand', () => {
  const engine = anOffice();
  nameEditors(engine, RUN_OF_MANAGERS, [OWNER, 'teammanager@office.example', 'lawyer@law.example']);
  layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY }), { repair: true });
  expect(editorsOf(engine, 'מנהל צוות')).not.toContain('lawyer@law.example');
});

test('somebody may have two addresses in one cell, and both may edit', () => {
  const engine = anOffice();
  const staff = [aColleague('collections', { email: 'rut@office.example; rut@home.example' })];
  layOut(engine, wantedLayout({ state: stateOf(engine), staff }));
  const editors = editorsOf(engine, 'גבייה');
  expect(editors).toContain('rut@office.example');
  expect(editors).toContain('rut@home.example');
});

test('a cell of emails without an address is told to the owner, and locks nobody out', () => {
  const staff = [aColleague('teamManager', { name: 'דורית', email: 'dorit at office' })];
  const engine = anOfficeSpreadsheet(wantedLayout({ staff }));
  engine.share('somebody@office.example', 'writer');
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), staff }));
  expect(layout.obstacles).toEqual([{ what: 'badEmail', tab: 'צוות', detail: 'דורית: dorit at office' }]);
  const column = CASES_TAB.columns.findIndex(({ key }) => key === 'feeAmount');
  const email = 'somebody@office.example';
  write(engine, { tab: CASES_TAB.title, row: 5, column, text: 'x', email });
});

test('a tab that somebody protected whole keeps that protection alone, and the owner is told', () => {
  const engine = anEmptySpreadsheet({ sheets: [{ properties: { sheetId: 5, title: CASES_TAB.title } }] });
  const mine = { range: { sheetId: 5 }, description: 'שלי', editors: { users: [OWNER] } };
  byHand(engine, { addProtectedRange: { protectedRange: mine } });
  const { layout } = layOut(engine, wantedLayout({ staff: EVERYBODY }));
  expect(layout.obstacles).toEqual([{ what: 'sheetProtection', tab: 'תיקים', detail: 'שלי' }]);
  expect(tabOf(engine, CASES_TAB.title).protectedRanges).toHaveLength(1 + restrictedRuns());
  expect(laidOutAgain(engine).requests).toEqual([]);
});

test('once that protection is gone, ours comes', () => {
  const engine = anEmptySpreadsheet({ sheets: [{ properties: { sheetId: 5, title: LOG_TAB.title } }] });
  const mine = { protectedRangeId: 1, range: { sheetId: 5 }, editors: { users: [OWNER] } };
  byHand(engine, { addProtectedRange: { protectedRange: mine } });
  layOut(engine, wantedLayout({ staff: EVERYBODY }));
  byHand(engine, { deleteProtectedRange: { protectedRangeId: 1 } });
  expect(laidOutAgain(engine)).toMatchObject({
    changes: [{ what: 'protection', action: 'add', tab: 'יומן' }],
    obstacles: [],
  });
});

test('a colleague who was let in by hand and is not entitled is taken out again', () => {
  const engine = anOffice();
  nameEditors(engine, RUN_OF_MANAGERS, [OWNER, 'teammanager@office.example', 'collections@office.example']);
  layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY }));
  expect(mayWrite(engine, 'אחראי גבייה', 'collections')).toBe(false);
});

test('a column that people put between two of one run parts it in two, and everybody may fill it', () => {
  const engine = anOffice();
  const at = CASES_TAB.columns.findIndex(({ key }) => key === 'feeAmount');
  const { sheetId } = tabOf(engine, CASES_TAB.title);
  byHand(engine, {
    insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
  });
  write(engine, { tab: CASES_TAB.title, row: 0, column: at, text: 'צבע' });
  layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY }));
  expect(tabOf(engine, CASES_TAB.title).protectedRanges).toHaveLength(2 + restrictedRuns());
  expect(mayWrite(engine, 'צבע', 'clientManager')).toBe(true);
  expect(mayWrite(engine, 'שכר טרחה', 'clientManager')).toBe(false);
  expect(mayWrite(engine, 'שכר טרחה', 'collections')).toBe(true);
});

test('the owner is on the staff tab and somebody else publishes: nothing is planned again and again', () => {
  const engine = anOffice();
  const publisher = 'collections@office.example';
  const staff = [...EVERYBODY, aColleague('clientManager', { name: 'הבעלים', email: OWNER })];
  const wanted = () => ({ ...wantedLayout({ state: stateOf(engine), staff }), owners: [publisher] });
  layOut(engine, wanted());
  expect(layOut(engine, wanted()).layout.requests).toEqual([]);
  expect(mayWrite(engine, 'שכר טרחה', 'teamManager')).toBe(true);
});

test('another person who publishes takes nothing from whoever published before', () => {
  const engine = anOffice();
  const publishedBy = (account: string) =>
    layOut(engine, { ...wantedLayout({ state: stateOf(engine), staff: EVERYBODY }), owners: [account] })
      .layout;
  expect(publishedBy('second@office.example').requests).toEqual([]);
  expect(publishedBy(OWNER).requests).toEqual([]);
});

test('runs that people put side by side become one, and no protection is left over', () => {
  const engine = anOffice();
  const { sheetId, headers } = tabOf(engine, CASES_TAB.title);
  const at = headers.indexOf('קשר אחרון עם הלקוח');
  byHand(engine, {
    moveDimension: {
      source: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      destinationIndex: headers.indexOf('שלב') + 1,
    },
  });
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY }));
  expect(tabOf(engine, CASES_TAB.title).protectedRanges).toHaveLength(1 + restrictedRuns() - 2);
  expect(layout.changes.filter(({ action }) => action === 'remove')).toHaveLength(2);
});

test('a protection made by hand stays as it was made', () => {
  const engine = anOffice();
  const { sheetId } = tabOf(engine, CASES_TAB.title);
  const mine = {
    range: { sheetId, startRowIndex: 3, endRowIndex: 4 },
    description: 'שלי',
    editors: { users: [OWNER] },
  };
  byHand(engine, { addProtectedRange: { protectedRange: mine } });
  layOut(engine, wantedLayout({ state: stateOf(engine), staff: [] }));
  const kept = tabOf(engine, CASES_TAB.title).protectedRanges.find(
    ({ description }) => description === 'שלי',
  );
  expect(kept?.range).toEqual({ sheetId, startRowIndex: 3, endRowIndex: 4 });
});

test('a protection that somebody removed comes back', () => {
  const engine = anOffice();
  const [whole] = tabOf(engine, CASES_TAB.title).protectedRanges;
  apply(engine, [{ deleteProtectedRange: { protectedRangeId: whole?.protectedRangeId ?? 0 } }]);
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY }));
  expect(layout.changes).toEqual([
    { what: 'protection', action: 'add', tab: 'תיקים', name: 'תיקים: עמודות שהתוכנה כותבת' },
  ]);
});

function anOffice(): Engine {
  const engine = anOfficeSpreadsheet(wantedLayout({ staff: EVERYBODY }));
  for (const { email } of EVERYBODY) engine.share(email, 'writer');
  return engine;
}

function mayWrite(engine: Engine, header: string, role: RoleKey): boolean {
  const column = tabOf(engine, CASES_TAB.title).headers.indexOf(header);
  const email = aColleague(role).email;
  return succeeds(() => write(engine, { tab: CASES_TAB.title, row: 5, column, text: 'x', email }));
}

const RUN_OF_MANAGERS = 'עורכים: מנהל צוות';

function laidOutAgain(engine: Engine) {
  return layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY })).layout;
}

/** Names by hand who edits a run of columns of the cases tab. */
function nameEditors(engine: Engine, run: string, users: string[]): void {
  const standing = tabOf(engine, CASES_TAB.title).protectedRanges.find(
    ({ description }) => description === run,
  );
  const protectedRange = { protectedRangeId: standing?.protectedRangeId ?? 0, editors: { users } };
  byHand(engine, { updateProtectedRange: { protectedRange, fields: 'editors' } });
}

/** The columns that somebody can type into below the header, by tab. */
function typedBy(engine: Engine, tabs: readonly Tab[], email: string): readonly string[] {
  return tabs.flatMap(({ title, columns }) =>
    columns
      .filter((_, column) => succeeds(() => write(engine, { tab: title, row: 1, column, text: 'x', email })))
      .map(({ key }) => `${title} ${key}`),
  );
}

function succeeds(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** Everybody who edits a run of columns named by that role. */
function editorsOf(engine: Engine, role: string): readonly string[] {
  return tabOf(engine, CASES_TAB.title)
    .protectedRanges.filter(({ description }) => description?.includes(role))
    .flatMap(({ editors }) => editors?.users ?? []);
}

function restrictedRuns(): number {
  const sets = FIELDS.map(({ edit }) => (edit.length === ROLES.length ? '' : edit.join()));
  return sets.filter((set, index) => set !== '' && set !== sets[index - 1]).length;
}
