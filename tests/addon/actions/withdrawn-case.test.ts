import { expect, test } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { Desk } from '../../builders/desk.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';

const NETA = emailOf('נטע ברקאי');

test('a new case whose typing is undone leaves an empty row, and the clock tells nothing more of it', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  office.type(NETA, { row: 3, field: 'clientName' }, 'דנה לוי');
  expect(office.row(3).caseId).toBe('C-00002');
  office.host.tick(61);
  office.host.undoAs(NETA);
  expect(
    Object.values(office.row(3)).filter((cell) => cell !== null && cell !== '' && cell !== false),
  ).toEqual([]);
  office.host.tick(61);
  new Desk(office.engine).deleteRow(1); // counted without the header
  office.host.tick(61);
  const told = office.log().filter(({ field }) => field === undefined || field === null || field === '');
  expect(told.map(({ caseId, how }) => [caseId, String(how).split(' · ')[1]])).toEqual([
    ['C-00002', 'כל מה שהוקלד בתיק החדש נמחק, והתיק בוטל'],
    ['C-00001', 'השורה של התיק כבר אינה בגיליון'],
  ]);
  office.type(NETA, { row: 2, field: 'clientName' }, 'יוסי כהן');
  expect(office.row(2).caseId).toBe('C-00003');
});
