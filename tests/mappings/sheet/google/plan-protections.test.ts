import { expect, test } from 'vitest';
import { FIELDS } from '../../../../mappings/fields.ts';
import { ROLES, type RoleKey } from '../../../../mappings/roles.ts';
import {
  CASES_TAB,
  LOG_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  SOURCES_TAB,
} from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import {
  aColleague,
  anOfficeSpreadsheet,
  apply,
  byHand,
  layOut,
  OWNER,
  stateOf,
  tabOf,
  wantedLayout,
  write,
} from './an-office-spreadsheet.ts';

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

test('decisions and settings can be typed by everybody, and nothing else on those tabs', () => {
  const engine = anOffice();
  const email = 'collections@office.example';
  const typed = [REVIEW_TAB, SETTINGS_TAB, LOG_TAB, SOURCES_TAB].flatMap(({ title, columns }) =>
    columns
      .filter((_, column) => succeeds(() => write(engine, { tab: title, row: 1, column, text: 'x', email })))
      .map(({ key }) => `${title} ${key}`),
  );
  expect(typed).toEqual(['לבדיקה decision', 'לבדיקה note', 'הגדרות value']);
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

test('an editor whom the owner added by hand stays, and one whom Google dropped is not asked for again', () => {
  const engine = anOffice();
  const [, run] = tabOf(engine, CASES_TAB.title).protectedRanges;
  byHand(engine, {
    updateProtectedRange: {
      protectedRange: {
        protectedRangeId: run?.protectedRangeId ?? 0,
        editors: { users: [OWNER, 'lawyer@law.example'] },
      },
      fields: 'editors',
    },
  });
  expect(layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY })).layout.requests).toEqual(
    [],
  );
  layOut(engine, wantedLayout({ state: stateOf(engine), staff: EVERYBODY }), { repair: true });
  expect(editorsOf(engine, 'מנהל לקוח')).toContain('clientmanager@office.example');
});

test('a colleague who was let in by hand and is not entitled is taken out again', () => {
  const engine = anOffice();
  const run = tabOf(engine, CASES_TAB.title).protectedRanges.find(
    ({ description }) => description === 'עורכים: מנהל צוות',
  );
  byHand(engine, {
    updateProtectedRange: {
      protectedRange: {
        protectedRangeId: run?.protectedRangeId ?? 0,
        editors: { users: [OWNER, 'collections@office.example'] },
      },
      fields: 'editors',
    },
  });
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
