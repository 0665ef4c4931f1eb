import { expect, test } from 'vitest';
import { inventOffice } from '../../../scripts/samples/office/office.ts';
import { authorityWorkbook } from '../../../scripts/samples/workbooks/authority.ts';
import { billingWorkbook } from '../../../scripts/samples/workbooks/billing.ts';
import { documentsWorkbook } from '../../../scripts/samples/workbooks/documents.ts';
import type { Cell } from '../../../scripts/samples/workbooks/line.ts';

/** Columns of the id and the phone, by workbook. */
const CLUE_HEADERS = ['ת.ז.', 'ת"ז', 'ת.ז', 'טלפון', "טל' נייד", 'ליצירת קשר'];

test('nearly every row whose name several clients share carries an id or a phone', () => {
  const office = inventOffice({ clients: 3000, seed: 8 });
  const isShared = new Map(
    office.cases.map(({ person }) => [person.client, office.nameBook.isShared(person)]),
  );
  let rows = 0;
  let sharedNames = 0;
  let unplaceable = 0;
  for (const workbook of [documentsWorkbook(office), authorityWorkbook(office), billingWorkbook(office)]) {
    for (const sheet of workbook.sheets) {
      let clueColumns: readonly number[] = [];
      for (const { cells, look, truth } of sheet.lines) {
        if (look === 'header') clueColumns = columnsOf(cells);
        if (truth === undefined) continue;
        rows += 1;
        if (isShared.get(truth.client) !== true) continue;
        sharedNames += 1;
        if (clueColumns.every((column) => cells[column] === null)) unplaceable += 1;
      }
    }
  }
  expect(sharedNames / rows).toBeGreaterThan(0.05);
  expect(unplaceable / rows).toBeLessThan(0.003);
});

const columnsOf = (headers: readonly Cell[]): readonly number[] =>
  headers.flatMap((header, column) => (CLUE_HEADERS.includes(String(header)) ? [column] : []));
