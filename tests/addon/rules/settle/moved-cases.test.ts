import { expect, test } from 'vitest';
import { STRANGER } from '../../../../addon/rules/settle/stranger.ts';
import { isSomebodyUnheard } from '../../../../addon/rules/settle/unheard-rows.ts';
import { aCase } from '../../../builders/a-case.ts';
import { someone } from '../../../builders/a-team.ts';
import { aClaim, afterwards, aStandingRow, aTypedRow, settle } from './settled-rows.ts';

const NOTHING = { writes: [], log: [], notices: [], issued: null, told: [] };
const REASON = 'חסרה חתימה';

test('a stage chosen in its cell moves the case, and the reason beside it is used up', () => {
  const typed = aTypedRow(aCase('preparation'), { stage: 'איסוף מסמכים' }, { row: { reason: REASON } });
  const { writes, log, told } = settle([typed]);

  expect(writes[0]).toMatchObject({
    cells: { stageSince: '2025-05-28', nextAction: `לתקן: ${REASON}` },
    clearReason: true,
  });
  expect(writes[0]?.cells).not.toHaveProperty('stage');
  expect(log[0]?.how).toBe(`גיליון · החזרה לתיקון: ${REASON}`);
  expect(told).toEqual(['תיק C-00001 עבר לשלב "איסוף מסמכים", אצל נטע ברקאי.']);
});

test('a stage that cannot be chosen is put back, with why and what is missing, and the reason stays', () => {
  const typed = aTypedRow(aCase('documents'), { stage: 'הכנת תביעה' }, { row: { reason: REASON } });
  const { writes, log, told } = settle([typed]);

  expect(writes[0]).toMatchObject({ cells: { stage: 'documents' }, clearReason: false });
  expect(writes[0]?.notes.stage).toBe(
    '◆ עוד לא הושלם כל מה שצריך כדי להעביר את התיק.\n◆ - להשלים את כל המסמכים',
  );
  expect(log).toMatchObject([{ field: 'שלב', before: 'איסוף מסמכים', after: 'הכנת תביעה' }]);
  expect(log[0]?.how).toMatch(/^גיליון · לא התקבל: /);
  expect(told).toEqual(['תיק C-00001 לא עבר שלב: עוד לא הושלם כל מה שצריך כדי להעביר את התיק.']);
});

test('a word that is no stage, and an emptied one, come back', () => {
  for (const [stage, why] of [
    ['מחר', 'אין שלב כזה'],
    [null, 'תיק חייב להיות בשלב'],
  ] as const) {
    const { writes } = settle([aTypedRow(aCase('documents'), { stage })]);
    expect(writes[0]?.cells).toEqual({ stage: 'documents' });
    expect(writes[0]?.notes.stage).toContain(why);
  }
});

test('a stage chosen and a tick beside it are one move', () => {
  // It could go on from there at once.
  const caseValues = aCase('intake', { documentsStatus: 'complete' });
  const row = aStandingRow(caseValues, { isTicked: true, typed: { stage: 'איסוף מסמכים' } });
  for (const claims of [
    [aClaim(['stage', 'finish'])],
    [aClaim(['stage'], { id: '1' }), aClaim(['finish'], { id: '2' })],
  ]) {
    const { writes, notices } = settle([{ row, claims }]);
    expect(writes[0]).toMatchObject({ cells: { stageSince: '2025-05-28' }, untick: true });
    expect(writes[0]?.cells).not.toHaveProperty('stage');
    expect(notices).toHaveLength(1);
  }
  const wish = { to: 'documents' as const, reason: '' };
  const asked = aStandingRow(caseValues, { isTicked: true });
  const { writes } = settle([{ row: asked, claims: [aClaim(['finish'], { wish })] }]);
  expect(writes[0]?.cells.stage).toBe('documents');
});

test('a tick that nobody has noted yet is used up by the move of the stage beside it', () => {
  const row = aStandingRow(aCase('intake'), { isTicked: true, typed: { stage: 'איסוף מסמכים' } });
  const { writes } = settle([{ row, claims: [aClaim(['stage'])] }]);
  expect(writes[0]?.untick).toBe(true);
  const later = afterwards(row, writes);
  expect(settle([{ row: later, claims: [aClaim(['finish'], { id: 'tick' })] }])).toEqual(NOTHING);
});

test('a refused tick is told on its cell, until the stage is finished', () => {
  const row = aStandingRow(aCase('documents'), { isTicked: true, notes: { finish: 'לזכור' } });
  const first = settle([{ row, claims: [aClaim(['finish'])] }]);
  expect(first.writes[0]?.notes.finish).toMatch(/^לזכור\n◆ עוד לא הושלם[\s\S]*\n◆ - להשלים את כל המסמכים$/);

  const after = afterwards(row, first.writes);
  const done = { ...after, isTicked: true, cells: { ...after.cells, documentsStatus: 'הושלמו' } };
  const claims = [aClaim(['documentsStatus'], { id: '2' }), aClaim(['finish'], { id: '3' })];
  const second = settle([{ row: done, claims }]);
  expect(second.writes[0]?.cells).toMatchObject({ stage: 'preparation' });
  expect(second.writes[0]?.notes.finish).toBe('לזכור');
});

test('what was typed after a tick counts for it, when both are settled at once', () => {
  const row = aStandingRow(aCase('documents'), { isTicked: true, typed: { documentsStatus: 'הושלמו' } });
  const claims = [aClaim(['finish'], { id: '1' }), aClaim(['documentsStatus'], { id: '2' })];
  expect(settle([{ row, claims }]).writes[0]?.cells).toMatchObject({ stage: 'preparation' });
});

test('a tick by somebody who works elsewhere is taken away', () => {
  const row = aStandingRow(aCase('decision', { lastContact: '2025-05-20' }), { isTicked: true });
  const { writes } = settle([{ row, claims: [aClaim(['finish'], { by: someone('caseManager') })] }]);
  expect(writes[0]).toMatchObject({ cells: {}, untick: true });
  expect(writes[0]?.notes.finish).toBe('◆ ההעברה הזאת אינה בתפקיד שלכם.');
});

test('a tick on a case that is closed is taken away', () => {
  const row = aStandingRow(aCase('closed'), { isTicked: true });
  const { writes, log } = settle([{ row, claims: [aClaim(['finish'])] }]);
  expect(writes[0]).toMatchObject({ cells: {}, untick: true });
  expect(writes[0]?.notes.finish).toBe('◆ התיק כבר נסגר, ואין בו שלב לסיים.');
  expect(log).toMatchObject([{ field: 'שלב', before: 'סגור', after: 'סגור' }]);
});

test('what was asked for in the sidebar is done with its own reason, and the reason in the row stays unless it moved', () => {
  const wish = { to: 'left' as const, reason: 'עבר למשרד אחר' };
  const row = aStandingRow(aCase('documents'), { isTicked: true });
  const { writes, log } = settle([{ row, claims: [aClaim(['finish'], { wish, way: 'sidebar' })] }]);
  expect(writes[0]).toMatchObject({ cells: { stage: 'left' }, untick: true, clearReason: false });
  expect(log[0]?.how).toBe('סרגל צד · הלקוח עזב: עבר למשרד אחר');
});

test('what a stage needed may be changed once the case went back', () => {
  const row = aStandingRow(aCase('collections'), {
    reason: REASON,
    typed: { stage: 'עדכון לקוח בהחלטה', lastContact: null },
  });
  const { writes } = settle([{ row, claims: [aClaim(['lastContact', 'stage'])] }]);
  expect(writes[0]?.cells).not.toHaveProperty('lastContact');
  expect(writes[0]?.cells).toMatchObject({ stageSince: '2025-05-28' });
});

test('a hundred cases ticked at once are shared among those who take them', () => {
  const rows = Array.from({ length: 100 }, (_, index) => {
    const caseValues = aCase('documents', {
      ...{ caseId: `C-${index + 100}`, clientId: `P-${index + 100}`, documentsStatus: 'complete' },
    });
    return {
      row: aStandingRow(caseValues, { rowNumber: index + 5, isTicked: true }),
      claims: [aClaim(['finish'])],
    };
  });
  const { writes, told, notices } = settle(rows);
  const owners = writes.map(({ cells }) => cells.caseManager);
  for (const name of ['עמית שרוני', 'ליאת גפן']) {
    expect(owners.filter((owner) => owner === name)).toHaveLength(50);
  }
  expect(notices).toHaveLength(100);
  expect(told).toEqual(['100 תיקים עברו לשלב הבא שלהם.']);
});

test("a case goes to whoever has the client's other case", () => {
  const caseValues = aCase('documents', { documentsStatus: 'complete' });
  const row = aStandingRow(caseValues, { isTicked: true });
  const others = [aCase('submitted', { caseId: 'C-00002', caseManager: 'ליאת גפן' })];
  const { writes } = settle([{ row, claims: [aClaim(['finish'])] }], { others });
  expect(writes[0]?.cells.caseManager).toBe('ליאת גפן');
});

test('a next action that somebody typed while a colleague ticked is told before it is written over', () => {
  const row = aStandingRow(aCase('intake'), { isTicked: true, typed: { nextAction: 'להתקשר לאמא' } });
  const { log } = settle([{ row, claims: [aClaim(['finish'])] }]);
  expect(log.some(({ field, after }) => field === 'פעולה הבאה' && after === 'להתקשר לאמא')).toBe(true);
});

test('a stage that nobody was seen to choose is put back and asked for again, also where the case might go there', () => {
  for (const [stage, typed] of [
    ['intake', 'איסוף מסמכים'],
    ['preparation', 'קליטה'],
    ['intake', null],
  ] as const) {
    const row = aStandingRow(aCase(stage), { typed: { stage: typed }, reason: REASON });
    const { writes, log, notices } = settle([{ row, claims: [] }]);
    expect(writes).toMatchObject([{ cells: { stage }, clearReason: false }]);
    expect(writes[0]?.notes.stage).toMatch(/^◆ לא נרשם מי בחר .* בחרו שוב\.$/);
    expect(log).toMatchObject([{ who: STRANGER.name, field: 'שלב', after: typed ?? '' }]);
    expect(log[0]?.how).toMatch(/^אוטומטי · לא התקבל: /);
    expect(notices).toEqual([]);
    expect(settle([{ row: afterwards(row, writes), claims: [] }])).toEqual(NOTHING);
  }
});

test('a stage that the last import wrote is taken as it is', () => {
  const row = aStandingRow(aCase('intake'), {
    typed: { stage: 'בטיפול הרשות', city: 'עכו', email: 'dana@example.com' },
  });
  const published = new Map([['C-00001', aCase('submitted', { city: 'עכו' })]]);
  const { writes, log } = settle([{ row, claims: [] }], { published });

  expect(writes).toMatchObject([{ cells: {}, notes: {} }]);
  expect(log.map(({ who, field, after }) => [who, field, after])).toEqual([
    ['ייבוא', 'שלב', 'בטיפול הרשות'],
    ['ייבוא', 'עיר', 'עכו'],
    ['לא ידוע', 'דוא"ל', 'dana@example.com'],
  ]);
  expect(settle([{ row: afterwards(row, writes), claims: [] }], { published })).toEqual(NOTHING);
});

test('a tick on a case that the import just changed is judged by what the import brought', () => {
  const row = aStandingRow(aCase('documents'), { isTicked: true, typed: { documentsStatus: 'הושלמו' } });
  const published = new Map([['C-00001', aCase('documents', { documentsStatus: 'complete' })]]);
  const { writes } = settle([{ row, claims: [aClaim(['finish'])] }], { published });
  expect(writes[0]?.cells).toMatchObject({ stage: 'preparation' });
});

test('a tick that nobody noted is taken away when the row is looked over, and asked for again', () => {
  const row = aStandingRow(aCase('intake'), { isTicked: true });
  const { writes, log } = settle([{ row, claims: [] }]);
  expect(writes).toMatchObject([{ cells: {}, untick: true }]);
  expect(writes[0]?.notes.finish).toContain('סמנו שוב');
  expect(log).toEqual([]);
  expect(settle([{ row: afterwards(row, writes), claims: [] }])).toEqual(NOTHING);
});

test('a tick beside the edit of a colleague waits for whoever made it', () => {
  const row = aStandingRow(aCase('intake'), { isTicked: true, typed: { city: 'חיפה' } });
  expect(settle([{ row, claims: [aClaim(['city'])] }]).writes[0]).toMatchObject({ untick: false, notes: {} });
});

test("a reason that a colleague left in the row is not another's, and stays in its cell", () => {
  const collector = someone('collections').name;
  const left = { reason: 'לא שילמה', reasonBy: collector };
  const done = aCase('documents', { documentsStatus: 'complete' });
  const row = aStandingRow(done, { ...left, isTicked: true });
  const finished = settle([{ row, claims: [aClaim(['finish'], { by: someone('clientManager') })] }]);
  expect(finished.writes[0]).toMatchObject({ cells: { stage: 'preparation' }, clearReason: false });
  expect(finished.log.every(({ how }) => !how.includes('לא שילמה'))).toBe(true);

  const back = aTypedRow(aCase('preparation'), { stage: 'קליטה' }, { row: left });
  const refused = settle([back]);
  expect(refused.writes[0]).toMatchObject({ cells: { stage: 'preparation' }, clearReason: false });
  expect(refused.writes[0]?.notes.stage).toBe(
    '◆ הסיבה שכתובה בשורה היא של מישהו אחר: צריך לכתוב סיבה משלכם.',
  );
  expect(refused.told[0]).toContain('צריך לכתוב סיבה משלכם');

  const own = { ...afterwards(back.row, refused.writes), reason: REASON };
  const again = { ...own, cells: { ...own.cells, stage: 'קליטה' } };
  const { writes } = settle([{ row: again, claims: [aClaim(['reason', 'stage'], { id: '2' })] }]);
  expect(writes[0]).toMatchObject({ cells: { stageSince: '2025-05-28' }, clearReason: true });
});

test("a colleague's leftover reason lets no appeal pass that comes too late", () => {
  const late = aCase('decision', {
    submittedDate: '2025-01-05',
    decisionDate: '2025-02-01',
    lastContact: '2025-02-02',
  });
  const parts = { isTicked: false, reason: 'לבדוק מול הרשות', typed: { stage: 'ערר' } };
  const others = aStandingRow(late, { ...parts, reasonBy: someone('caseManager').name });
  const { writes } = settle([{ row: others, claims: [aClaim(['stage'])] }]);
  expect(writes[0]?.cells).toEqual({ stage: 'decision' });
  expect(writes[0]?.notes.stage).toMatch(/^◆ עבר המועד להגשת ערר\..*\n◆ הסיבה שכתובה בשורה היא של מישהו אחר/);

  const own = settle([{ row: aStandingRow(late, parts), claims: [aClaim(['stage'])] }]);
  expect(own.writes[0]).toMatchObject({ cells: { stageSince: '2025-05-28' }, clearReason: true });
});

test('a reason in an office whose people Google does not tell apart is the reason of whoever ticks', () => {
  const row = aStandingRow(aCase('preparation'), { typed: { stage: 'קליטה' }, reason: REASON, reasonBy: '' });
  const claims = [aClaim(['reason'], { id: '1', by: STRANGER }), aClaim(['stage'], { by: STRANGER })];
  expect(settle([{ row, claims }]).writes[0]).toMatchObject({ clearReason: true });
});

test('a reason that is written takes away the note that asked for it', () => {
  const first = aTypedRow(aCase('preparation'), { stage: 'קליטה' });
  const refused = settle([first]);
  expect(refused.writes[0]?.notes.stage).toBe('◆ צריך לכתוב סיבה.');
  const row = { ...afterwards(first.row, refused.writes), reason: REASON };
  const { writes } = settle([{ row, claims: [aClaim(['reason'], { id: '2' })] }]);
  expect(writes[0]).toMatchObject({ cells: {}, notes: { stage: '' } });
});

test('the list of what is missing grows shorter as it is done, and goes with the last of it', () => {
  const { phones: _, claimType: __, ...poor } = aCase('intake');
  const row = aStandingRow(poor, { isTicked: true, notes: { finish: 'לזכור' } });
  const refused = settle([{ row, claims: [aClaim(['finish'])] }]);
  const standing = afterwards(row, refused.writes);
  expect(standing.notes.finish?.split('\n')).toHaveLength(4);

  const called = { ...standing, cells: { ...standing.cells, phones: '050-1234567' } };
  const shorter = settle([{ row: called, claims: [aClaim(['phones'], { id: '2' })] }]);
  expect(shorter.writes[0]?.notes.finish).toBe(
    'לזכור\n◆ עוד לא הושלם כל מה שצריך כדי להעביר את התיק.\n◆ - לבחור סוג תביעה',
  );

  const after = afterwards(called, shorter.writes);
  const done = { ...after, cells: { ...after.cells, claimType: 'ניידות' } };
  const byHand = settle([{ row: done, claims: [aClaim(['claimType'], { id: '3' })] }]);
  expect(byHand.writes[0]?.notes.finish).toBe('לזכור');
  expect(settle([{ row: done, claims: [] }]).writes[0]?.notes.finish).toBe('לזכור');
});

test('a team manager chooses the stage of a case that has none, also the one at which it waits', () => {
  for (const [key, label] of [
    ['intake', 'קליטה'],
    ['submitted', 'בטיפול הרשות'],
    ['left', 'עזב אותנו'],
  ] as const) {
    const { stage: _, stageSince: __, ...caseValues } = aCase(key);
    const { writes, log } = settle([aTypedRow(caseValues, { stage: label })]);
    expect(writes[0]?.cells).toMatchObject({ stageSince: '2025-05-28' });
    expect(writes[0]?.cells).not.toHaveProperty('stage');
    expect(log[0]).toMatchObject({ field: 'שלב', before: '', after: label, how: 'גיליון · קביעת שלב' });
  }
});

test('a reason written right before the tick is waited for, until its writer is known', () => {
  const row = aStandingRow(aCase('documents', { documentsStatus: 'complete' }), { isTicked: true });
  const written = { ...row, reason: REASON };
  const tick = aClaim(['finish']);
  const unheard = [{ row: written, claims: [tick] }];
  expect(isSomebodyUnheard(unheard, settle(unheard))).toBe(true);
  const heard = [{ row: written, claims: [aClaim(['reason'], { id: 'r' }), tick] }];
  expect(isSomebodyUnheard(heard, settle(heard))).toBe(false);
  const looked = afterwards({ ...written, isTicked: false }, settle([{ row: written, claims: [] }]).writes);
  const later = [{ row: { ...looked, isTicked: true }, claims: [tick] }];
  expect(isSomebodyUnheard(later, settle(later))).toBe(false);
});
