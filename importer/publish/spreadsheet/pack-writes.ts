import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { areaAddress } from './a1.ts';
import type { TabCells, WriteUnit } from './publication-plan.ts';
import type { ValueWrite } from './sheets-api.ts';

/** @source Google's usage limits advise a payload of 2 MB at most */
export const ADVISED_BYTES = 2_000_000;

/** What a range costs beside its values: its address and the words around it. */
const BYTES_A_RANGE = 80;

/**
 * The calls that write the units: each near the advised size, no unit torn in two, cells of one call that
 * stand below each other in one range.
 */
export function* packWrites(
  units: Iterable<WriteUnit>,
  callBytes = ADVISED_BYTES,
): Generator<readonly Area[]> {
  let call = emptyCall();
  for (const unit of units) {
    const bytes = unit.reduce((sum, { run }) => sum + valueBytes(run.values), 0);
    if (call.bytes > 0 && call.bytes + bytes > callBytes) {
      yield call.areas;
      call = emptyCall();
    }
    call.bytes += bytes;
    for (const cells of unit) addTo(call, cells);
  }
  if (call.areas.length > 0) yield call.areas;
}

interface OpenCall {
  bytes: number;
  readonly areas: Area[];
  /** The area last added to, by tab and first column. */
  readonly growing: Map<string, Area>;
}

/** Rows of cells from one column on, below each other; each as long as its own values. */
export interface Area {
  readonly title: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rows: (readonly CellValue[])[];
}

const emptyCall = (): OpenCall => ({ bytes: 0, areas: [], growing: new Map() });

function addTo(call: OpenCall, { title, run }: TabCells): void {
  const place = `${title}\n${run.columnIndex}`;
  const above = call.growing.get(place);
  if (above !== undefined && above.rowIndex + above.rows.length === run.rowIndex) {
    above.rows.push(run.values);
    return;
  }
  const area = areaOf({ title, run });
  call.areas.push(area);
  call.growing.set(place, area);
  call.bytes += BYTES_A_RANGE;
}

/** The area of one run. */
export function areaOf({ title, run }: Pick<TabCells, 'title' | 'run'>): Area {
  return { title, rowIndex: run.rowIndex, columnIndex: run.columnIndex, rows: [run.values] };
}

/** The areas as the API takes them. An empty text empties a cell; null would leave it as it is. */
export function valueWrites(areas: readonly Area[]): readonly ValueWrite[] {
  return areas.map(({ title, rowIndex, columnIndex, rows }) => {
    const columnCount = rows.reduce((most, { length }) => Math.max(most, length), 1);
    return {
      range: areaAddress(title, { rowIndex, columnIndex, rowCount: rows.length, columnCount }),
      values: rows.map((row) => row.map((value) => value ?? '')),
    };
  });
}

function valueBytes(values: readonly CellValue[]): number {
  return Buffer.byteLength(JSON.stringify(values));
}
