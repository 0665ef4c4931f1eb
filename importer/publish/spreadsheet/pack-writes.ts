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
): Generator<readonly ValueWrite[]> {
  let call = emptyCall();
  for (const unit of units) {
    const bytes = unit.reduce((sum, { run }) => sum + valueBytes(run.values), 0);
    if (call.bytes > 0 && call.bytes + bytes > callBytes) {
      yield writesOf(call);
      call = emptyCall();
    }
    call.bytes += bytes;
    for (const cells of unit) addTo(call, cells);
  }
  if (call.areas.length > 0) yield writesOf(call);
}

interface OpenCall {
  bytes: number;
  readonly areas: Area[];
  /** The area last added to, by tab and first column. */
  readonly growing: Map<string, Area>;
}

/** Rows of cells from one column on, below each other; each as long as its own values. */
interface Area {
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
  const area = { title, rowIndex: run.rowIndex, columnIndex: run.columnIndex, rows: [run.values] };
  call.areas.push(area);
  call.growing.set(place, area);
  call.bytes += BYTES_A_RANGE;
}

/** An empty text empties a cell; null would leave it as it is. */
function writesOf({ areas }: OpenCall): readonly ValueWrite[] {
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
