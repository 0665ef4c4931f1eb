import { expect, test } from 'vitest';
import { spreadsheetIdOf } from '../../../../../importer/publish/spreadsheet/connect/spreadsheet-id.ts';

const ID = '1AbC-dEf_GhIjKlMnOpQrStUvWxYz0123456789abcde';

test.each([
  ['the word new', 'new', 'new'],
  ['an id', ID, ID],
  ['an id with blanks around it', ` ${ID}\n`, ID],
  ['the address in the browser', `https://docs.google.com/spreadsheets/d/${ID}/edit?gid=0#gid=0`, ID],
  ['the address of a second account', `https://docs.google.com/spreadsheets/u/1/d/${ID}/edit`, ID],
  ['the address in an organisation', `https://docs.google.com/a/misrad.example/spreadsheets/d/${ID}/`, ID],
  ['a link to share', `https://docs.google.com/spreadsheets/d/${ID}/edit?usp=sharing`, ID],
])('%s names a spreadsheet', (_, text, id) => {
  expect(spreadsheetIdOf(text)).toBe(id);
});

test.each([
  ['nothing', ''],
  ['a name', 'גיליון התיקים'],
  ['a short word', 'new2'],
  ['a document', `https://docs.google.com/document/d/${ID}/edit`],
  ['a published page', 'https://docs.google.com/spreadsheets/d/e/2PACX-1vAbCdEfGhIjKlMnOp/pubhtml'],
  ['a stranger', `https://evil.example/spreadsheets/d/${ID}/edit`],
  ['a path', '../../etc/passwd'],
])('%s does not, and the answer says what would', (_, text) => {
  expect(() => spreadsheetIdOf(text)).toThrow('is no Google spreadsheet: give --spreadsheet the word new');
});
