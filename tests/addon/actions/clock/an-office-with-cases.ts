import { cellData } from '../../../../importer/publish/spreadsheet/update-cells.ts';
import { FIELDS } from '../../../../mappings/fields.ts';
import { type CellValue, caseRow } from '../../../../mappings/sheet/case-row.ts';
import { FIELDS_ROW, ISSUED_ROW } from '../../../../mappings/sheet/published-rows.ts';
import { CASES_TAB, PUBLISHED_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { aCase } from '../../../builders/a-case.ts';
import { OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork } from '../../an-office-at-work.ts';
import type { OfficeAtWork } from '../../office-at-work.ts';

/** An office with so many cases as an import leaves them. */
export async function anOfficeWithCases(count: number): Promise<OfficeAtWork> {
  const office = await anOfficeAtWork();
  const lines = Array.from({ length: count }, (_, index) => {
    const caseId = `C-${String(index + 1).padStart(5, '0')}`;
    return caseRow(aCase('documents', { caseId, notes: `תיק ${index + 1}` }));
  });
  const places = FIELDS.map(({ key }) => office.columnOf(key));
  append(
    office.engine,
    CASES_TAB.title,
    lines.map((line) => placed(line, places)),
  );
  append(office.engine, PUBLISHED_TAB.title, [
    [FIELDS_ROW, JSON.stringify(FIELDS.map(({ key }) => key))],
    [ISSUED_ROW, JSON.stringify({ clients: 1, cases: count })],
    ...lines.map((line) => [line[0] ?? null, JSON.stringify(line)]),
  ]);
  return office;
}

function placed(line: readonly CellValue[], places: readonly number[]): readonly CellValue[] {
  const cells: CellValue[] = Array.from({ length: Math.max(...places) + 1 }, () => null);
  for (const [index, place] of places.entries()) cells[place] = line[index] ?? null;
  return cells;
}

function append(engine: Engine, title: string, lines: readonly (readonly CellValue[])[]): void {
  const rows = lines.map((line) => ({ values: line.map(cellData) }));
  const { sheetId } = tabOf(engine, title);
  engine.batchUpdate([{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }], { email: OWNER });
}

/** An hour passes, and the clock strikes. */
export function anHour({ host, clock }: OfficeAtWork): void {
  clock.advance(3_600_000);
  const [hourly] = host.triggers.all().filter(({ functionName }) => functionName === 'hourlyClock');
  if (hourly === undefined) throw new Error('No hourly clock was set up.');
  host.fire(hourly);
}

/** How many cases the add-on has looked at. */
export function confirmedCount(office: OfficeAtWork): number {
  const column = office.columnOf('confirmed');
  return office
    .values(CASES_TAB.title)
    .slice(1)
    .filter((cells) => cells[column]).length;
}
