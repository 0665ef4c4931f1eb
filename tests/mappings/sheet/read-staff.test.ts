import { expect, test } from 'vitest';
import { staffOf } from '../../../mappings/sheet/read-staff.ts';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';

const HEADERS = STAFF_TAB.columns.map(({ header }) => header);

test('the staff tab is read below its header row, wherever its columns stand', () => {
  const rows = [
    ['צוות המשרד'],
    ['טלפון', ...[...HEADERS].reverse()],
    ['', ' רועי תבור ', 'לא', 'Neta@Office.example', 'מנהל לקוח', ' נטע ברקאי '],
    [],
    ['050', '', '', '', 'גבייה', 'רועי תבור'],
  ];
  expect(staffOf(rows)).toEqual([
    {
      name: 'נטע ברקאי',
      role: 'clientManager',
      email: 'neta@office.example',
      active: false,
      deputy: 'רועי תבור',
    },
    { name: 'רועי תבור', role: 'collections', email: '', active: true, deputy: '' },
  ]);
});

test('a staff tab without a header row names nobody', () => {
  expect(staffOf([['נטע ברקאי', 'מנהל לקוח']])).toEqual([]);
  expect(staffOf([])).toEqual([]);
});
