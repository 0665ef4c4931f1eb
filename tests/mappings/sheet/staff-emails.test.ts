import { expect, test } from 'vitest';
import { staffEmails } from '../../../mappings/sheet/staff-emails.ts';

test.each<[cell: string, addresses: readonly string[], hasOther: boolean]>([
  ['', [], false],
  ['Dorit@Office.example', ['dorit@office.example'], false],
  ['dorit@office.example, dorit@home.example', ['dorit@office.example', 'dorit@home.example'], false],
  ['dorit@office.example;dorit@home.example', ['dorit@office.example', 'dorit@home.example'], false],
  ['dorit@office.example\ndorit@home.example', ['dorit@office.example', 'dorit@home.example'], false],
  ['\u200fdorit@office.example\u200e', ['dorit@office.example'], false],
  ['<dorit@office.example>', ['dorit@office.example'], false],
  ['dorit at office', [], true],
  ['dorit@office', [], true],
  ['דורית@office.example', [], true],
  ['dorit@office.example (בית)', ['dorit@office.example'], true],
])('a cell of emails with %j', (email, addresses, hasOther) => {
  expect(staffEmails({ email })).toEqual({ addresses, hasOther });
});
