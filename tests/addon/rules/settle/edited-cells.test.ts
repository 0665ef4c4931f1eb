import { expect, test } from 'vitest';
import { confirmedCase, confirmedText } from '../../../../addon/rules/confirmed-case.ts';
import type { LogLine } from '../../../../addon/rules/log-lines.ts';
import { FIELDS } from '../../../../mappings/fields.ts';
import { aCase } from '../../../builders/a-case.ts';
import { someone } from '../../../builders/a-team.ts';
import { aClaim, afterwards, aStandingRow, aTypedRow, settle } from './settled-rows.ts';

const NOTHING = { writes: [], log: [], notices: [], issued: null, told: [] };
const lineOf = ({ who, field, before, after }: LogLine) => [who, field, before, after];
const [ORIT, NETA, AMIT] = ['אורית סלע', 'נטע ברקאי', 'עמית שרוני'];

test('a block pasted over many cases is judged row by row, and said in two sentences', () => {
  const rows = Array.from({ length: 200 }, (_, index) => {
    const ids = { caseId: `C-${index + 100}`, clientId: `P-${index + 100}` };
    const by = someone('collections');
    const typed = { notes: 'נבדק', feeAmount: '1200 ש"ח', city: 'חיפה', paidAmount: 'כן' };
    return aTypedRow(aCase('collections', ids), typed, { claim: { by }, row: { rowNumber: index + 5 } });
  });
  const { writes, log, told } = settle(rows);

  expect(writes).toHaveLength(200);
  expect(log).toHaveLength(800);
  expect(writes[199]).toMatchObject({ rowNumber: 204, cells: { feeAmount: 120_000, city: null } });
  expect(told).toEqual([
    '200 ערכים לא התקבלו, ומה שהיה בתאים הוחזר; הסיבות בהערות שבתאים.',
    '200 ערכים כדאי לבדוק: ראו את ההערות שבתאים.',
  ]);
});

test('a cell that is as it was confirmed again comes to nothing, and what was noted on it goes', () => {
  const row = aStandingRow(aCase('documents'), { notes: { phones: '◆ טלפון עם קידומת.' } });

  expect(settle([{ row, claims: [aClaim(['city'])] }])).toEqual(NOTHING);
  const { writes, log } = settle([{ row, claims: [aClaim(['phones'])] }]);
  expect(writes).toMatchObject([{ cells: {}, notes: { phones: '' } }]);
  expect(log).toEqual([]);
});

test('what nobody can read stays as it was typed, says what is expected, and is put right by typing it again', () => {
  const typed = aTypedRow(
    aCase('intake'),
    { nationalId: '123' },
    { row: { notes: { nationalId: 'לוודא' } } },
  );
  const first = settle([typed]);
  expect(first.writes[0]?.cells).toEqual({});
  expect(first.writes[0]?.notes.nationalId).toMatch(/^לוודא\n◆ תעודת זהות היא תשע ספרות/);
  expect(first.log.map(lineOf)).toEqual([[ORIT, 'תעודת זהות', '300000072', '123']]);
  expect(confirmedCase(first.writes[0]?.confirmed ?? '')?.caseValues).not.toHaveProperty('nationalId');

  const row = afterwards(typed.row, first.writes);
  const again = { ...row, cells: { ...row.cells, nationalId: '30000007-2' } };
  const second = settle([{ row: again, claims: [aClaim(['nationalId'], { id: 'second' })] }]);
  expect(second.writes[0]).toMatchObject({
    cells: { nationalId: '300000072' },
    notes: { nationalId: 'לוודא' },
  });
  expect(second.log.map(lineOf)).toEqual([[ORIT, 'תעודת זהות', '123', '300000072']]);
});

test('a trigger that fires again after a stage was put back tells nothing more', () => {
  const claim = aClaim(['stage'], { after: { stage: 'גבייה' } });
  expect(settle([{ row: aStandingRow(aCase('documents')), claims: [claim] }]).log).toEqual([]);
});

test('a number too large for any date is told as it was typed', () => {
  const { writes, log } = settle([aTypedRow(aCase('intake'), { lastContact: 521_234_567 })]);
  expect(writes[0]?.cells).toEqual({});
  expect(log.map(lineOf)).toEqual([[ORIT, 'קשר אחרון עם הלקוח', '', '521234567']]);
});

test('a day that is still to come is taken, with a note, and the note stays as long as the day does', () => {
  const typed = aTypedRow(aCase('documents'), { lastContact: '1/6/2025' });
  const first = settle([typed]);
  expect(first.writes[0]).toMatchObject({ cells: { lastContact: '2025-06-01' } });
  expect(first.writes[0]?.notes.lastContact).toContain('התאריך הזה עוד לא הגיע');

  const row = afterwards(typed.row, first.writes);
  expect(settle([{ row, claims: [aClaim(['lastContact'], { id: 'again' })] }])).toEqual(NOTHING);
});

test('a refused value that is typed again is refused again, and noted in the log again', () => {
  const by = someone('collections');
  const typed = aTypedRow(aCase('documents'), { city: 'חיפה' }, { claim: { by } });
  const row = afterwards(typed.row, settle([typed]).writes);
  const again = { ...row, cells: { ...row.cells, city: 'חיפה' } };
  const second = settle([{ row: again, claims: [aClaim(['city'], { by, id: 'again' })] }]);

  expect(second.writes).toMatchObject([{ cells: { city: null }, notes: {} }]);
  expect(second.log).toHaveLength(1);
});

test('what was refused may be typed by whose it is, and what was said of it goes', () => {
  const typed = aTypedRow(aCase('documents'), { city: 'חיפה' }, { claim: { by: someone('collections') } });
  const row = afterwards(typed.row, settle([typed]).writes);
  const again = { ...row, cells: { ...row.cells, city: 'חיפה' } };
  const second = settle([{ row: again, claims: [aClaim(['city'], { id: 'again' })] }]);

  expect(second.writes).toMatchObject([{ cells: {}, notes: { city: '' } }]);
});

test('each cell is judged by the last person who edited it', () => {
  const row = aStandingRow(aCase('documents'), {
    typed: { city: 'חיפה', claimType: 'ניידות', notes: 'דחוף' },
  });
  const { writes, log } = settle([
    {
      row,
      claims: [
        aClaim(['city', 'claimType'], { by: someone('collections'), id: '1' }),
        aClaim(['city', 'notes'], { by: someone('clientManager'), id: '2' }),
      ],
    },
  ]);

  expect(writes[0]?.cells).toEqual({ claimType: 'generalDisability' });
  expect(log.map(lineOf)).toEqual([
    ['גילה מורן', 'סוג תביעה', 'נכות כללית', 'ניידות'],
    [NETA, 'עיר', '', 'חיפה'],
    [NETA, 'הערות', '', 'דחוף'],
  ]);
});

test('whoever still waits to be settled finds their cell untouched by what a colleague did beside it', () => {
  const row = aStandingRow(aCase('documents'), { typed: { city: 'חיפה', notes: 'דחוף' } });
  const { writes, log } = settle([{ row, claims: [aClaim(['notes'])] }]);
  expect(writes[0]?.cells).toEqual({});
  expect(log.map(({ field }) => field)).toEqual(['הערות']);

  const after = afterwards(row, writes);
  const by = someone('clientManager');
  const later = settle([{ row: after, claims: [aClaim(['city'], { by, id: 'later' })] }]);
  expect(later.log.map(lineOf)).toEqual([[NETA, 'עיר', '', 'חיפה']]);
});

test('a claim that was settled but not dropped is not settled again, also beside a new one', () => {
  const by = someone('collections');
  const typed = aTypedRow(aCase('documents'), { city: 'חיפה' }, { claim: { by, id: 'old' } });
  const row = afterwards(typed.row, settle([typed]).writes);
  const claims = [...typed.claims, aClaim(['notes'], { id: 'new' })];
  const cells = { ...row.cells, notes: 'דחוף' };
  const { writes, log } = settle([{ row: { ...row, cells }, claims }]);

  expect(log.map(({ field }) => field)).toEqual(['הערות']);
  expect(writes[0]?.notes).toEqual({});
  const after = afterwards({ ...row, cells }, writes);
  expect(settle([{ row: after, claims }])).toEqual(NOTHING);
});

test('what the sidebar typed is written, and the log tells what somebody had just typed there', () => {
  const row = aStandingRow(aCase('documents'), { typed: { notes: 'מה שנכתב באותו רגע' } });
  const claim = aClaim(['notes'], {
    way: 'sidebar',
    typed: { notes: 'שיחה ב-28.5' },
    by: someone('caseManager'),
  });
  const { writes, log } = settle([{ row, claims: [claim] }]);

  expect(writes[0]?.cells).toEqual({ notes: 'שיחה ב-28.5' });
  expect(log.map(lineOf)).toEqual([
    [AMIT, 'הערות', '', 'שיחה ב-28.5'],
    [AMIT, 'הערות', 'שיחה ב-28.5', 'מה שנכתב באותו רגע'],
  ]);
  expect(log[1]?.how).toContain('מישהו שינה את התא באותו רגע');
});

test('the cells of a case that somebody cleared come back as far as its stage needs them', () => {
  const keys = FIELDS.map(({ key }) => key).filter((key) => key !== 'caseId');
  const row = aStandingRow(aCase('submitted'), {
    typed: Object.fromEntries(keys.map((key) => [key, null])),
  });
  const { writes } = settle([{ row, claims: [aClaim(keys)] }]);

  expect(writes[0]?.cells).toMatchObject({
    nationalId: '300000072',
    submittedDate: '2025-03-16',
    stage: 'submitted',
  });
  expect(writes[0]?.cells).not.toHaveProperty('intakeDate');
  expect(writes[0]?.notes.nationalId).toContain('◆ - למלא תעודת זהות תקינה');
});

test('a row that the owner cleared altogether is left to the clock', () => {
  const typed = Object.fromEntries(FIELDS.map(({ key }) => [key, null]));
  const row = aStandingRow(aCase('submitted'), { typed, notes: { city: '◆ x' } });
  expect(settle([{ row, claims: [aClaim(FIELDS.map(({ key }) => key))] }])).toEqual(NOTHING);
});

test('numbers and days that are not for people to write come back', () => {
  const typed = { caseId: 'C-00777', clientId: null, stageSince: 45_000 };
  const { writes, log } = settle([aTypedRow(aCase('submitted'), typed)]);

  expect(writes[0]?.cells).toEqual({ caseId: 'C-00001', clientId: 'P-00001', stageSince: '2025-03-02' });
  expect(Object.keys(writes[0]?.notes ?? {})).toEqual(['caseId', 'stageSince', 'clientId']);
  expect(log.map(lineOf)).toEqual([
    [ORIT, 'מספר תיק', 'C-00001', 'C-00777'],
    [ORIT, 'בשלב מאז', '02/03/2025', '15/03/2023'],
    [ORIT, 'מספר לקוח', 'P-00001', ''],
  ]);
  expect(log.every(({ caseId }) => caseId === 'C-00001')).toBe(true);
});

test('the sources of a case come back as the last import wrote them', () => {
  const published = new Map([['C-00001', aCase('documents', { sources: 'מעקב.xlsx' })]]);
  const row = aTypedRow(aCase('documents', { sources: 'מעקב.xlsx' }), { sources: 'x' });
  expect(settle([row], { published }).writes[0]?.cells).toEqual({ sources: 'מעקב.xlsx' });
});

test('remarks too long to be kept twice can be changed, and are not mistaken for changed', () => {
  const caseValues = aCase('documents', { notes: 'א'.repeat(49_000), nextAction: 'ב'.repeat(900) });
  const row = aStandingRow(caseValues);
  expect(settle([{ row, claims: [] }])).toEqual(NOTHING);
  const shorter = settle([aTypedRow(caseValues, { notes: 'קצר' })]);
  expect(shorter.log.map(lineOf)).toEqual([[ORIT, 'הערות', '', 'קצר']]);
  expect(confirmedCase(shorter.writes[0]?.confirmed ?? '')?.caseValues.notes).toBe('קצר');
});

test('a case that the add-on never saw is judged by what Google and the last import remember', () => {
  const published = new Map([['C-00001', aCase('documents', { city: 'עכו', email: 'dana@example.com' })]]);
  const caseValues = aCase('documents', { city: 'עכו', email: 'dana@example.com' });
  const by = someone('collections');
  const told = aTypedRow(
    caseValues,
    { city: 'חיפה' },
    { claim: { by, before: { city: 'צפת' } }, row: { confirmed: '' } },
  );
  expect(settle([told], { published }).writes[0]?.cells).toEqual({ city: 'צפת' });

  const pasted = aTypedRow(
    caseValues,
    { city: 'חיפה', email: null },
    { claim: { by }, row: { confirmed: '{"caseId":' } },
  );
  const { writes } = settle([pasted], { published });
  expect(writes[0]?.cells).toEqual({ city: 'עכו', email: 'dana@example.com' });
  expect(confirmedCase(writes[0]?.confirmed ?? '')?.caseValues).toEqual(caseValues);
});

test("what was confirmed of another case is not this one's", () => {
  const confirmed = confirmedText({ caseValues: aCase('closed', { caseId: 'C-00009', city: 'אילת' }) });
  const row = aTypedRow(aCase('documents'), { notes: 'דחוף' }, { row: { confirmed } });
  const { writes, log } = settle([row]);

  expect(writes[0]?.cells).toEqual({});
  expect(log.map(({ field }) => field)).toEqual(['הערות']);
  expect(confirmedCase(writes[0]?.confirmed ?? '')?.caseValues).toEqual(
    aCase('documents', { notes: 'דחוף' }),
  );
});

test('what nobody could read comes back too, where its cell takes text', () => {
  const { email: _none, ...caseValues } = aCase('documents');
  const confirmed = confirmedText({ caseValues, unread: { email: 'dana@', lastContact: 'אתמול' } });
  const typed = { email: 'noa@example.com', lastContact: '20/5/2025' };
  const row = aTypedRow(caseValues, typed, { claim: { by: someone('collections') }, row: { confirmed } });
  const { writes, log } = settle([row]);

  expect(writes[0]?.cells).toEqual({ email: 'dana@', lastContact: null });
  expect(log.map(({ before, after }) => [before, after])).toEqual([
    ['אתמול', ''],
    ['אתמול', '20/05/2025'],
    ['dana@', 'noa@example.com'],
  ]);
  expect(settle([{ row: afterwards(row.row, writes), claims: row.claims }])).toEqual(NOTHING);
  expect(settle([{ row: afterwards(row.row, writes), claims: [] }])).toEqual(NOTHING);
});

test('what a case needs in its stage comes back also where nobody was seen to take it away; the rest is taken in', () => {
  const row = aStandingRow(aCase('collections'), { typed: { claimType: null, city: 'חיפה' } });
  const { writes, log } = settle([{ row, claims: [] }]);

  expect(writes[0]?.cells).toEqual({ claimType: 'generalDisability' });
  expect(writes[0]?.notes.claimType).toMatch(/^◆ בשלב שבו התיק נמצא/);
  expect(log.map(({ who, field, after }) => [who, field, after])).toEqual([
    ['לא ידוע', 'עיר', 'חיפה'],
    ['לא ידוע', 'סוג תביעה', ''],
  ]);
  expect(settle([{ row: afterwards(row, writes), claims: [] }]).writes).toEqual([]);
});

test('what a colleague typed over before it was settled stands in the log, with whose it was', () => {
  const [first, second] = [someone('teamManager'), someone('clientManager')];
  const row = aStandingRow(aCase('documents'), { typed: { city: 'חיפה' } });
  const { writes, log } = settle([
    {
      row,
      claims: [
        aClaim(['city'], { id: 'first', by: first, before: { city: null } }),
        aClaim(['city'], { id: 'second', by: second, before: { city: 'עכו' } }),
      ],
    },
  ]);

  expect(log.map(({ who, field, after }) => [who, field, after])).toEqual([
    [first.name, 'עיר', 'עכו'],
    [second.name, 'עיר', 'חיפה'],
  ]);
  expect(log[0]?.how).toBe('גיליון · לא התקבל: עוד לפני שנקלט נכתב בתא ערך אחר.');
  expect(settle([{ row: afterwards(row, writes), claims: [] }]).log).toEqual([]);
});
