import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { expect, test } from 'vitest';
import { ApiError } from '../../../scripts/emulator/engine/contract.ts';
import { aCase } from '../../builders/a-case.ts';
import { OWNER } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
const ROI = emailOf('רועי תבור');

function casesOf(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    return aCase('documents', { caseId: `C-${number}`, clientId: `P-${number}` });
  });
}

/** Google refuses whatever is written into this row, until it is told otherwise. */
function refuse(office: OfficeAtWork, row: number): { readonly noMore: () => void } {
  const { engine } = office;
  const apply = engine.batchUpdate.bind(engine);
  engine.batchUpdate = (requests, ...rest) => {
    if (requests.some(({ updateCells }) => touches(updateCells, row))) throw new ApiError(WHY, BAD_REQUEST);
    return apply(requests, ...rest);
  };
  return {
    noMore: () => {
      engine.batchUpdate = apply;
    },
  };
}

const WHY = 'Invalid requests: this row is not to be written.';
const BAD_REQUEST = { code: 400, status: 'INVALID_ARGUMENT' } as const;

function touches(written: sheets_v4.Schema$UpdateCellsRequest | undefined, row: number): boolean {
  const first = written?.start?.rowIndex ?? Number.POSITIVE_INFINITY;
  return first < row && row <= first + (written?.rows?.length ?? 0);
}

function writeCities(office: OfficeAtWork, count: number): void {
  office.type(
    NETA,
    { row: 2, field: 'city' },
    Array.from({ length: count }, () => ['עכו']),
  );
}

function newToasts(office: OfficeAtWork, act: () => void): readonly string[] {
  const before = office.host.screen.toasts.length;
  act();
  return office.host.screen.toasts.slice(before).map(({ message }) => message);
}

function anHour({ host, clock }: OfficeAtWork): void {
  clock.advance(3600_000);
  const [hourly] = host.triggers.all().filter(({ functionName }) => functionName === 'hourlyClock');
  if (hourly === undefined) throw new Error('No hourly clock was set up.');
  host.fire(hourly);
}

function sheetsCalls({ calls }: OfficeAtWork) {
  return Object.entries(calls).filter(([name]) => name.startsWith('Sheets.'));
}

test('a row that Google refuses to write holds up nobody: its typist is told which, and all others are settled', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(60) });
  refuse(office, 30);
  const told = newToasts(office, () => writeCities(office, 59));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('לא ניתן לבדוק את שורה 30 (');
  expect(new Set(office.log().map(({ caseId }) => caseId)).size).toBe(58);
  expect(office.host.log.join('\n')).toContain('Row 30 could not be settled');
});

test('the next edits of others cost no more for it, and nobody is told of it again', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(5) });
  office.type(ROI, { row: 6, field: 'phones' }, '0527654320');
  const before = sheetsCalls(office);
  refuse(office, 3);
  writeCities(office, 3);
  expect(newToasts(office, () => office.type(ROI, { row: 6, field: 'phones' }, '0527654321'))).toEqual([]);
  expect(sheetsCalls(office)).toEqual(before);
  expect(office.row(6).phones).toBe('052-765-4321');
});

test('once the row is in order the clock settles it, under the name of whoever typed', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(5) });
  const { noMore } = refuse(office, 3);
  writeCities(office, 3);
  anHour(office);
  expect(office.log().filter(({ caseId }) => caseId === 'C-00002')).toEqual([]);
  expect(office.host.log.join('\n')).toContain('שורה 3');
  noMore();
  anHour(office);
  expect(office.log().filter(({ caseId }) => caseId === 'C-00002')[0]).toMatchObject({ who: 'נטע ברקאי' });
});

test('checking the health says which row it is', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(5) });
  refuse(office, 3);
  writeCities(office, 3);
  office.host.callAs({ user: OWNER, functionName: 'checkHealth' });
  expect(office.host.screen.alerts.map(({ message }) => message).join('\n')).toContain('שורה 3');
});
