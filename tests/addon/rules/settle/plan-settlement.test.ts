import { expect, test } from 'vitest';
import { confirmedCase, confirmedText } from '../../../../addon/rules/confirmed-case.ts';
import type { ClaimedRow } from '../../../../addon/rules/settle/standing-row.ts';
import { aCase } from '../../../builders/a-case.ts';
import { someone } from '../../../builders/a-team.ts';
import { aClaim, afterwards, aStandingRow, aTypedRow, settle } from './settled-rows.ts';

const lineOf = ({ field, before, after }: { field: string; before: string; after: string }) => [
  field,
  before,
  after,
];

test('a phone typed by hand is written as an Israeli writes it, and confirmed', () => {
  const { writes, log, told } = settle([aTypedRow(aCase('documents'), { phones: '0521234567' })]);

  expect(writes).toMatchObject([{ rowNumber: 5, cells: { phones: ['+972521234567'] }, notes: {} }]);
  expect(confirmedCase(writes[0]?.confirmed ?? '')?.caseValues.phones).toEqual(['+972521234567']);
  expect(log.map(lineOf)).toEqual([['טלפון', '052-400-0011', '052-123-4567']]);
  expect(told).toEqual([]);
});

test('a cell that somebody may not edit comes back, with a note that says why, and the log has what was tried', () => {
  const by = someone('collections');
  const { writes, log, told } = settle([
    aTypedRow(aCase('documents'), { claimType: 'ניידות' }, { claim: { by } }),
  ]);

  expect(writes[0]?.cells).toEqual({ claimType: 'generalDisability' });
  expect(writes[0]?.notes).toEqual({ claimType: '◆ העמודה הזאת אינה בתפקיד שלכם. הערך הקודם הוחזר.' });
  expect(log).toMatchObject([{ who: by.name, caseId: 'C-00001', field: 'סוג תביעה', after: 'ניידות' }]);
  expect(log[0]?.how).toBe('גיליון · לא התקבל: העמודה הזאת אינה בתפקיד שלכם. הערך הקודם הוחזר.');
  expect(told).toEqual(['ערך אחד לא התקבל, ומה שהיה בתא הוחזר; הסיבה בהערה שבתא.']);
});

test('a tick moves the case on: its stage, its next owner, what is next and by when', () => {
  const row = aStandingRow(aCase('intake'), { isTicked: true, reason: 'הכול מוכן' });
  const { writes, log, notices, told } = settle([{ row, claims: [aClaim(['finish'])] }]);

  expect(writes).toMatchObject([
    {
      cells: {
        stage: 'documents',
        stageSince: '2025-05-28',
        startedDate: '2025-05-28',
        clientManager: 'נטע ברקאי',
        nextAction: 'להתקשר ללקוח ולבקש ממנו את המסמכים',
        nextActionDue: '2025-06-01',
      },
      untick: true,
      clearReason: true,
    },
  ]);
  expect(log).toHaveLength(6);
  expect(notices).toEqual([{ name: 'נטע ברקאי', caseId: 'C-00001', about: 'finish' }]);
  expect(told).toEqual(['תיק C-00001 עבר לשלב "איסוף מסמכים", אצל נטע ברקאי.']);
});

test('a tick on a case that misses something is taken away, and the cell says what is missing', () => {
  const row = aStandingRow(aCase('documents'), { isTicked: true });
  const { writes, log, told } = settle([{ row, claims: [aClaim(['finish'])] }]);

  expect(writes).toMatchObject([{ cells: {}, untick: true, clearReason: false }]);
  expect(writes[0]?.notes.finish).toBe(
    '◆ עוד לא הושלם כל מה שצריך כדי להעביר את התיק.\n◆ - להשלים את כל המסמכים',
  );
  expect(log.map(lineOf)).toEqual([['שלב', 'איסוף מסמכים', 'הכנת תביעה']]);
  expect(told).toHaveLength(1);
});

test('a row typed below the cases becomes a case', () => {
  const { writes, log, notices, issued, told } = settle([
    aTypedRow({}, { clientName: 'יעל בן-עמי', phones: '0521234567' }),
  ]);

  expect(writes).toMatchObject([{ cells: { caseId: 'C-00042', clientId: 'P-00008', stage: 'intake' } }]);
  expect(writes[0]?.cells).toMatchObject({ phones: ['+972521234567'], clientManager: 'נטע ברקאי' });
  expect(issued).toEqual({ cases: 42, clients: 8 });
  expect(log.every(({ caseId }) => caseId === 'C-00042')).toBe(true);
  expect(notices).toEqual([{ name: 'נטע ברקאי', caseId: 'C-00042', about: 'newCase' }]);
  expect(told).toEqual(['נפתח תיק C-00042.']);
});

test('what was settled and written comes to nothing when it is settled again', () => {
  const claimed = aTypedRow(aCase('documents'), { email: 'dana@', stage: 'סגור', city: 'חיפה' });
  const { writes } = settle([claimed]);
  const row = afterwards(claimed.row, writes);

  for (const claims of [claimed.claims, []]) {
    expect(settle([{ row, claims }])).toEqual({ writes: [], log: [], notices: [], issued: null, told: [] });
  }
});

test('of two rows that both lost the number of one case, one is that case again and the other a new one', () => {
  const before = aCase('closed', { caseId: 'C-00009' });
  const copied = (rowNumber: number): ClaimedRow => ({
    row: aStandingRow(before, { rowNumber, typed: { caseId: null } }),
    claims: [aClaim(['caseId'], { id: `${rowNumber}` })],
  });
  const { writes } = settle([copied(6), copied(5)]);
  expect(writes.map(({ rowNumber, cells }) => [rowNumber, cells.caseId])).toEqual([
    [5, 'C-00009'],
    [6, 'C-00042'],
  ]);
});

test('a row that remembers a case which another row is again keeps the number that stands in it', () => {
  const confirmed = confirmedText({ caseValues: aCase('closed', { caseId: 'C-00009' }) });
  const lost: ClaimedRow = {
    row: aStandingRow(aCase('intake'), { confirmed, typed: { caseId: '' } }),
    claims: [aClaim(['caseId'], { id: '1', wish: { to: 'documents', reason: 'כי כך ביקש הלקוח' } })],
  };
  const other: ClaimedRow = {
    row: aStandingRow(aCase('intake', { caseId: 'C-00002' }), { confirmed, rowNumber: 6 }),
    claims: [aClaim(['caseId'], { id: '2' })],
  };
  const rows = [lost, other];
  const { writes, log } = settle(rows);
  expect(rows.map(({ row }) => afterwards(row, writes).cells.caseId)).toEqual(['C-00009', 'C-00002']);
  const moves = log.filter(({ field, how }) => field === 'שלב' && how.includes('פתיחה מחדש'));
  expect(moves.map(({ caseId }) => caseId)).toEqual(['C-00009']);
});
