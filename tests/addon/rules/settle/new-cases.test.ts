import { expect, test } from 'vitest';
import { FIELDS } from '../../../../mappings/fields.ts';
import { aCase } from '../../../builders/a-case.ts';
import { someone } from '../../../builders/a-team.ts';
import { aMobile, aName, anId } from '../../../builders/invented-people.ts';
import { aClaim, afterwards, aStandingRow, aTypedRow, settle } from './settled-rows.ts';

const NOTHING = { writes: [], log: [], notices: [], issued: null, told: [] };
const ALL = FIELDS.map(({ key }) => key);

test('two hundred rows pasted at once get their numbers in order and are shared among the client managers', () => {
  const rows = Array.from({ length: 200 }, (_, index) =>
    aTypedRow(
      {},
      { clientName: `לקוח ${index} בדיקה`, nationalId: anId(index + 50) },
      { row: { rowNumber: index + 5 } },
    ),
  ).reverse();
  const { writes, issued, told } = settle(rows);

  expect(writes.map(({ cells }) => cells.caseId)).toEqual(
    Array.from({ length: 200 }, (_, index) => `C-${String(index + 42).padStart(5, '0')}`),
  );
  const managers = writes.map(({ cells }) => cells.clientManager);
  for (const name of ['נטע ברקאי', 'רועי תבור']) {
    expect(managers.filter((one) => one === name)).toHaveLength(100);
  }
  expect(issued).toEqual({ cases: 241, clients: 207 });
  expect(told).toEqual(['נפתחו 200 תיקים, C-00042 עד C-00241.']);
});

test('the second row of a new client finds the first', () => {
  const typed = { clientName: 'יעל בן-עמי', nationalId: anId(50) };
  const { writes } = settle([
    aTypedRow({}, typed, { row: { rowNumber: 5 } }),
    aTypedRow({}, typed, { row: { rowNumber: 6 } }),
  ]);
  expect(writes.map(({ cells }) => cells.clientId)).toEqual(['P-00008', 'P-00008']);
  expect(writes[1]?.notes).toEqual({
    nationalId: '◆ לקוח עם אותה תעודת זהות כבר נמצא בתיק C-00042, והתיק הזה נרשם כשלו.',
  });
});

test('a client who is already here is pointed out on the cell that tells it, with no more than the number of the case', () => {
  const others = [aCase('documents', { caseId: 'C-00003', clientId: 'P-00003' })];
  const { writes, told } = settle([aTypedRow({}, { clientName: 'יעל בן-עמי', phones: aMobile(1) })], {
    others,
  });
  expect(writes[0]?.cells.clientId).toBe('P-00008');
  expect(writes[0]?.notes).toEqual({
    phones: '◆ לקוח עם אותו טלפון כבר נמצא בתיק C-00003. כדאי לבדוק אם זה אותו לקוח.',
  });
  expect(told[1]).toBe('ייתכן שהלקוח של תיק C-00042 כבר נמצא בתיק C-00003: ראו את ההערה בתא.');
});

test("a national id typed later makes the case that client's, unless its own client has another case", () => {
  const mine = aCase('documents', { caseId: 'C-00002', clientId: 'P-00002', nationalId: anId(2) });
  const others = [aCase('documents')];
  const typed = aTypedRow(mine, { nationalId: anId(1) });
  const joined = settle([typed], { others });
  expect(joined.writes[0]?.cells).toEqual({ clientId: 'P-00001' });
  expect(joined.writes[0]?.notes.nationalId).toContain('והתיק הזה נרשם כשלו');
  expect(joined.log.map(({ field, after }) => [field, after])).toEqual([
    ['תעודת זהות', anId(1)],
    ['מספר לקוח', 'P-00001'],
  ]);
  const row = afterwards(typed.row, joined.writes);
  expect(settle([{ row, claims: typed.claims }], { others })).toEqual(NOTHING);

  const sibling = aCase('intake', { caseId: 'C-00004', clientId: 'P-00002', nationalId: anId(2) });
  const apart = settle([typed], { others: [...others, sibling] });
  expect(apart.writes[0]?.cells).toEqual({});
  expect(apart.writes[0]?.notes.nationalId).toContain('כדאי לבדוק אם זה אותו לקוח');
});

test('a case whose national id was mistyped as that of another client goes back to its own client', () => {
  const mine = aCase('documents', { caseId: 'C-00002', clientId: 'P-00002', nationalId: anId(2) });
  const others = [aCase('documents')];
  const mistyped = aTypedRow(mine, { nationalId: anId(1) });
  const joined = settle([mistyped], { others });
  expect(joined.told).toEqual(['תיק C-00002 נרשם כתיק נוסף של הלקוח שבתיק C-00001: ראו את ההערה בתא.']);
  const row = afterwards(mistyped.row, joined.writes);
  expect(row.cells.clientId).toBe('P-00001');

  for (const nationalId of [anId(2), anId(9), '123', null]) {
    const corrected = { ...row, cells: { ...row.cells, nationalId } };
    const claims = [aClaim(['nationalId'], { id: '2' })];
    const { writes, log, issued } = settle([{ row: corrected, claims }], { others });
    expect(writes[0]?.cells.clientId).toBe('P-00002');
    expect(writes[0]?.notes.nationalId ?? '').not.toContain('נרשם כשלו');
    expect(log.at(-1)).toMatchObject({ field: 'מספר לקוח', before: 'P-00001', after: 'P-00002' });
    expect(issued).toBeNull();
    const after = afterwards(corrected, writes);
    expect(settle([{ row: after, claims }], { others })).toEqual(NOTHING);
  }

  const third = aCase('intake', { caseId: 'C-00003', clientId: 'P-00003', nationalId: anId(3) });
  const elsewhere = { ...row, cells: { ...row.cells, nationalId: anId(3) } };
  const moved = settle([{ row: elsewhere, claims: [aClaim(['nationalId'], { id: '3' })] }], {
    others: [...others, third],
  });
  const now = afterwards(elsewhere, moved.writes);
  expect(now.cells.clientId).toBe('P-00003');
  const home = { ...now, cells: { ...now.cells, nationalId: anId(2) } };
  const { writes } = settle([{ row: home, claims: [aClaim(['nationalId'], { id: '4' })] }], {
    others: [...others, third],
  });
  expect(writes[0]?.cells.clientId).toBe('P-00002');
});

test('a new row with the mistyped id of another client gets a client number of its own once that is corrected', () => {
  const others = [aCase('documents')];
  const typed = aTypedRow({}, { clientName: 'יעל בן-עמי', nationalId: anId(1) });
  const joined = settle([typed], { others });
  expect(joined.told).toHaveLength(2);
  expect(joined.told.join(' ')).not.toContain('ייתכן');
  const row = afterwards(typed.row, joined.writes);
  expect(row.cells.clientId).toBe('P-00001');

  const corrected = { ...row, cells: { ...row.cells, nationalId: anId(9) } };
  const issued = { clients: 7, cases: 42 };
  const { writes, issued: next } = settle(
    [{ row: corrected, claims: [aClaim(['nationalId'], { id: '2' })] }],
    { others, issued },
  );
  expect(writes[0]?.cells).toEqual({ clientId: 'P-00008' });
  expect(writes[0]?.notes.nationalId).toBe('');
  expect(next).toEqual({ clients: 8, cases: 42 });
});

test("a client's two cases stay together when the wrong id they share is corrected on one, which points to the other", () => {
  const mine = aCase('documents', { caseId: 'C-00002' });
  const others = [aCase('documents')];
  const typed = aTypedRow(mine, { nationalId: anId(9) });
  const { writes, told } = settle([typed], { others });
  expect(writes[0]?.cells).toEqual({});
  expect(writes[0]?.notes.nationalId).toBe(
    '◆ בתיק C-00001 של אותו לקוח רשומה תעודת זהות אחרת. כדאי לבדוק מה נכון.',
  );
  expect(told).toEqual(['ערך אחד כדאי לבדוק: ראו את ההערה שבתא.']);
});

test('a case joins nobody because of a national id that it had before, or may not get', () => {
  const mine = aCase('documents', { caseId: 'C-00002', clientId: 'P-00002' });
  const again = settle([aTypedRow(mine, { nationalId: '30000007-2' })], { others: [aCase('documents')] });
  expect(again.writes[0]?.cells).toEqual({ nationalId: anId(1) });

  const other = { ...mine, nationalId: anId(2) };
  const typed = aTypedRow(other, { nationalId: anId(1) }, { claim: { by: someone('collections') } });
  expect(settle([typed], { others: [aCase('documents')] }).writes[0]?.cells).toEqual({ nationalId: anId(2) });
});

test('of many who share a name the note names the first three', () => {
  const others = Array.from({ length: 9 }, (_, index) => {
    const { nationalId: _id, phones: _phones, ...named } = aCase('documents');
    return { ...named, caseId: `C-0001${index}`, clientId: `P-0001${index}` };
  });
  const { writes } = settle([aTypedRow({}, { clientName: aName(1) })], { others });
  expect(writes[0]?.notes.clientName?.split('\n')).toHaveLength(4);
  expect(writes[0]?.notes.clientName).toContain('ועוד 6 לקוחות כאלה.');
});

test('a phone typed later points to the client who has it, and says no more once it is another', () => {
  const mine = aCase('documents', { caseId: 'C-00002', clientId: 'P-00002', clientName: aName(2) });
  const { nationalId: _none, ...withoutId } = mine;
  const others = [aCase('documents')];
  const typed = aTypedRow(withoutId, { phones: aMobile(1) });
  const { phones: _, ...withoutPhone } = withoutId;
  const first = settle([{ ...typed, row: aStandingRow(withoutPhone, { typed: { phones: aMobile(1) } }) }], {
    others,
  });
  expect(first.writes[0]?.notes.phones).toContain('אותו טלפון כבר נמצא בתיק C-00001');

  const row = afterwards(aStandingRow(withoutPhone, { typed: { phones: aMobile(1) } }), first.writes);
  const other = { ...row, cells: { ...row.cells, phones: aMobile(77) } };
  const second = settle([{ row: other, claims: [aClaim(['phones'], { id: 'second' })] }], { others });
  expect(second.writes[0]?.notes.phones).toBe('');
});

test('a copied row becomes a case of its own, and the row it was copied from stays', () => {
  const original = aStandingRow(aCase('collections'), { rowNumber: 9 });
  const copy = aStandingRow(aCase('collections'), { rowNumber: 5, notes: { city: '◆ x' } });
  const { writes, log } = settle([
    { row: copy, claims: [aClaim(ALL)] },
    { row: original, claims: [] },
  ]);

  expect(writes).toMatchObject([
    { rowNumber: 5, cells: { caseId: 'C-00042', stage: 'intake' }, notes: { city: '' } },
  ]);
  expect(writes[0]?.cells).not.toHaveProperty('clientId');
  expect(log).toContainEqual(
    expect.objectContaining({ field: 'מספר תיק', before: 'C-00001', after: 'C-00042' }),
  );
});

test('of a row filled down over itself and others, the first stays the case it was', () => {
  const rows = [5, 6, 7].map((rowNumber) => ({
    row: aStandingRow(aCase('intake'), { rowNumber }),
    claims: [aClaim(ALL)],
  }));
  const { writes } = settle(rows);
  expect(writes.map(({ rowNumber, cells }) => [rowNumber, cells.caseId])).toEqual([
    [6, 'C-00042'],
    [7, 'C-00043'],
  ]);
});

test("a number copied over another case's comes back, and its cells are judged as an edit", () => {
  const typed = { caseId: 'C-00002', city: 'חיפה' };
  const others = [aCase('intake', { caseId: 'C-00002', clientId: 'P-00002' })];
  const { writes, issued } = settle([aTypedRow(aCase('intake'), typed)], { others });
  expect(writes[0]?.cells).toEqual({ caseId: 'C-00001' });
  expect(issued).toBeNull();
});

test('a row typed into where somebody cleared a case away is a new case', () => {
  const { confirmed } = aStandingRow(aCase('closed'));
  const { writes } = settle([aTypedRow({}, { clientName: 'יעל בן-עמי' }, { row: { confirmed } })]);
  expect(writes[0]?.cells).toMatchObject({ caseId: 'C-00042', stage: 'intake' });
});

test('a row that came back with its number, all of it pasted, stays the case it was', () => {
  const caseValues = aCase('collections', { caseId: 'C-00030' });
  const row = aStandingRow(caseValues, { confirmed: '' });
  const { writes, issued } = settle([{ row, claims: [aClaim(ALL)] }]);
  expect(writes).toMatchObject([{ cells: {} }]);
  expect(issued).toBeNull();
});

test('a number that was never given is not taken over', () => {
  const { writes } = settle([aTypedRow({}, { caseId: 'C-09999', clientName: 'יעל בן-עמי' })]);
  expect(writes[0]?.cells.caseId).toBe('C-00042');
});

test('a number typed where nothing else stands is taken away', () => {
  const typed = aTypedRow({}, { caseId: 'שלום' });
  const { writes, log, issued } = settle([typed]);
  expect(writes).toMatchObject([{ cells: { caseId: null }, confirmed: null }]);
  expect(log).toMatchObject([{ field: 'מספר תיק', after: 'שלום' }]);
  expect(issued).toBeNull();
});

test('what a new row may not hold is emptied, said, and told in the log', () => {
  const typed = { clientName: 'יעל בן-עמי', stage: 'סגור', feeAmount: 100, more: 'x', email: 'dana@' };
  const row = aTypedRow({}, typed, { claim: { by: someone('clientManager') } });
  const { writes, log, told } = settle([row]);

  expect(writes[0]?.cells).toMatchObject({ stage: 'intake', feeAmount: null, more: null });
  expect(writes[0]?.cells).not.toHaveProperty('email');
  expect(Object.keys(writes[0]?.notes ?? {}).sort()).toEqual(['email', 'feeAmount', 'stage']);
  for (const [field, after] of [
    ['שלב', 'סגור'],
    ['שכר טרחה', '₪100'],
    ['עוד', 'x'],
  ]) {
    expect(log).toContainEqual(
      expect.objectContaining({ field, after, how: expect.stringContaining('לא התקבל') }),
    );
  }
  expect(told).toHaveLength(3);
  expect(settle([{ row: afterwards(row.row, writes), claims: row.claims }])).toEqual(NOTHING);
});

test('a new row that is ticked at once goes on at once', () => {
  const typed = { clientName: 'יעל בן-עמי', phones: aMobile(50), claimType: 'ניידות' };
  const { row, claims } = aTypedRow({}, typed, { row: { isTicked: true } });
  const { writes, told } = settle([{ row, claims: [...claims, aClaim(['finish'])] }]);
  expect(writes[0]).toMatchObject({ cells: { stage: 'documents' }, untick: true });
  expect(told).toHaveLength(2);
});

test('a row that another program wrote becomes a case when it is looked over', () => {
  const row = aStandingRow({}, { typed: { clientName: 'יעל בן-עמי' } });
  const { writes, log } = settle([{ row, claims: [] }]);
  expect(writes[0]?.cells).toMatchObject({ caseId: 'C-00042' });
  expect(log[0]).toMatchObject({ who: 'לא ידוע', how: 'אוטומטי · תיק חדש' });
});

test('a tick in an empty row is taken away', () => {
  const row = aStandingRow({}, { isTicked: true });
  for (const claims of [[aClaim(['finish'])], []]) {
    const { writes, ...rest } = settle([{ row, claims }]);
    expect(rest).toEqual({ log: [], notices: [], issued: null, told: [] });
    expect(writes).toMatchObject([{ cells: {}, untick: true, confirmed: null }]);
  }
});

test('a case that the import brought is confirmed as it is', () => {
  const row = aStandingRow(aCase('submitted'), { confirmed: '', typed: { email: 'dana@' } });
  const { writes, log } = settle([{ row, claims: [] }]);
  expect(writes).toMatchObject([{ cells: {}, notes: {} }]);
  expect(log).toEqual([]);
  expect(settle([{ row: afterwards(row, writes), claims: [] }])).toEqual(NOTHING);
});

test('a number that another program emptied comes back', () => {
  const row = aStandingRow(aCase('intake'), { typed: { caseId: null } });
  const { writes, log } = settle([{ row, claims: [] }]);
  expect(writes).toMatchObject([{ cells: { caseId: 'C-00001' } }]);
  expect(log).toEqual([]);
});

test('a phone that a client no longer has points to nobody', () => {
  const { nationalId: _id, ...caseValues } = aCase('documents');
  const { writes } = settle([
    aTypedRow(caseValues, { phones: aMobile(77) }, { row: { rowNumber: 5 } }),
    aTypedRow({}, { clientName: 'יעל בן-עמי', phones: aMobile(1) }, { row: { rowNumber: 6 } }),
  ]);
  expect(writes[1]?.notes).toEqual({});
});

test('a new case goes again, with all that was filled in, once what was typed there is undone', () => {
  const typed = aTypedRow({}, { clientName: 'דנה לוי' }, { claim: { by: someone('clientManager') } });
  const begun = settle([typed]);
  const row = afterwards(typed.row, begun.writes);
  const undone = { ...row, cells: { ...row.cells, clientName: null }, notes: { phones: 'לשאול\n◆ x' } };
  const issued = { clients: 8, cases: 42 };
  for (const claims of [[aClaim(['clientName'], { id: '2', by: someone('clientManager') })], []]) {
    const { writes, log, notices, issued: next, told } = settle([{ row: undone, claims }], { issued });
    const after = afterwards(undone, writes);
    expect(FIELDS.filter(({ key }) => (after.cells[key] ?? null) !== null)).toEqual([]);
    expect(after).toMatchObject({ confirmed: '', notes: { phones: 'לשאול' } });
    expect(log.map(({ caseId, field, before }) => [caseId, field, before])).toEqual([
      ['C-00042', 'שם הלקוח', 'דנה לוי'],
      ['C-00042', '', ''],
    ]);
    expect(log[1]?.how).toMatch(/ · כל מה שהוקלד בתיק החדש נמחק, והתיק בוטל$/);
    expect([notices, next]).toEqual([[], null]);
    expect(told).toEqual(claims.length === 0 ? [] : ['תיק C-00042 בוטל, כי כל מה שהוקלד בו נמחק.']);
    expect(settle([{ row: after, claims }], { issued })).toEqual(NOTHING);

    const again = { ...after, cells: { ...after.cells, clientName: 'יוסי כהן' } };
    const anew = settle([{ row: again, claims: [aClaim(['clientName'], { id: '3' })] }], { issued });
    expect(anew.writes[0]?.cells.caseId).toBe('C-00043');
  }
});

test('a new case stays in which something typed is left, that moved, that the import knows, or that began empty', () => {
  const typed = aTypedRow({}, { clientName: 'דנה לוי', phones: aMobile(5), claimType: 'ניידות' });
  const row = afterwards(typed.row, settle([typed]).writes);
  const cleared = { clientName: null, phones: null, claimType: null };
  const clear = (cells: typeof row.cells, parts = {}) => ({
    row: { ...row, ...parts, cells: { ...row.cells, ...cells } },
    claims: [aClaim(['clientName', 'phones', 'claimType', 'nextAction'], { id: '2' })],
  });
  const stays = (settlement: ReturnType<typeof settle>) =>
    settlement.writes.every(({ confirmed, cells }) => confirmed !== '' && !('caseId' in cells));
  const issued = { clients: 8, cases: 42 };
  expect(stays(settle([clear(cleared)], { issued }))).toBe(false);
  expect(stays(settle([clear({ ...cleared, claimType: 'ניידות' })], { issued }))).toBe(true);
  expect(stays(settle([clear({ ...cleared, nextAction: 'לשאול' })], { issued }))).toBe(true);
  expect(stays(settle([clear({ ...cleared, phones: 'לשאול' })], { issued }))).toBe(true);
  expect(stays(settle([clear(cleared, { reason: 'כפול' })], { issued }))).toBe(true);
  const published = new Map([['C-00042', aCase('intake', { caseId: 'C-00042' })]]);
  expect(stays(settle([clear(cleared)], { issued, published }))).toBe(true);

  const ticked = { ...row, isTicked: true };
  const on = afterwards(
    ticked,
    settle([{ row: ticked, claims: [aClaim(['finish'], { id: 't' })] }], { issued }).writes,
  );
  const chosen = { ...on, reason: 'טעות', cells: { ...on.cells, stage: 'קליטה' } };
  const claims = [aClaim(['stage', 'reason'], { id: 'b' })];
  const back = afterwards(chosen, settle([{ row: chosen, claims }], { issued }).writes);
  const bare = {
    ...back,
    cells: { ...back.cells, ...cleared, nextAction: null, nextActionDue: null },
  };
  expect(back.cells.stage).toBe('קליטה');
  expect(
    stays(
      settle([
        {
          row: bare,
          claims: [aClaim(['clientName', 'phones', 'claimType', 'nextAction', 'nextActionDue'], { id: 'c' })],
        },
      ]),
    ),
  ).toBe(true);

  const empty = aTypedRow({}, { stage: 'קליטה' });
  const begun = afterwards(empty.row, settle([empty]).writes);
  expect(stays(settle([{ row: begun, claims: [] }], { issued }))).toBe(true);
});

test('a date of a new row that nobody can read stays as it was typed, and no other is put in its place', () => {
  const row = aStandingRow({}, { typed: { clientName: 'רות אלמוג', nextActionDue: 'מתישהו' } });
  const { writes, log } = settle([{ row, claims: [aClaim(['clientName', 'nextActionDue'])] }]);

  expect(writes[0]?.cells).not.toHaveProperty('nextActionDue');
  expect(writes[0]?.notes.nextActionDue).toMatch(/^◆ תאריך/);
  expect(log.filter(({ field }) => field === 'תאריך יעד').map(({ after }) => after)).toEqual(['מתישהו']);
});
