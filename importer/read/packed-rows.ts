import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import type { Normalised, SourceRow } from '../source-row.ts';

/**
 * Source rows of one workbook on their way from a worker: column by column and in few large pieces, since an
 * object a row and a string a cell cost either side more than reading the workbook does.
 */
export interface PackedRows {
  readonly sheets: readonly string[];
  /** Position in `sheets`, by row. */
  readonly sheetOf: Uint16Array;
  readonly rowNumbers: Uint32Array;
  /** Sixteen hex digits a row, joined. */
  readonly hashes: string;
  /** `SourceRow.cells` in UTF-8, one row's after the other's; `cellsEnd` is exclusive, by row. */
  readonly cells: Uint8Array;
  readonly cellsEnd: Uint32Array;
  /** By row; null where the row has no such value. */
  readonly columns: readonly { readonly key: LegacyKey; readonly values: readonly (Normalised | null)[] }[];
  readonly idClues: readonly (string | null)[];
  readonly extras: readonly SourceRow['extras'][];
}

const HASH_LENGTH = 16;
const BYTES_A_CHARACTER = 3;

/** @param rows of one workbook, with at most 65,535 different sheets */
export function packRows(rows: readonly SourceRow[]): PackedRows {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const sheetAt = new Map(sheets.map((sheet, index) => [sheet, index]));
  const keys = new Set(rows.flatMap(({ values }) => Object.keys(values) as LegacyKey[]));
  return {
    sheets,
    sheetOf: Uint16Array.from(rows, ({ sheet }) => sheetAt.get(sheet) ?? 0),
    rowNumbers: Uint32Array.from(rows, ({ rowNumber }) => rowNumber),
    hashes: rows.map(({ hash }) => hash).join(''),
    ...packCells(rows),
    columns: [...keys].map((key) => ({ key, values: rows.map(({ values }) => values[key] ?? null) })),
    idClues: rows.map(({ idClue }) => idClue ?? null),
    extras: rows.map(({ extras }) => extras),
  };
}

function packCells(rows: readonly SourceRow[]): Pick<PackedRows, 'cells' | 'cellsEnd'> {
  const characters = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const bytes = Buffer.allocUnsafeSlow(characters * BYTES_A_CHARACTER);
  let end = 0;
  const cellsEnd = Uint32Array.from(rows, ({ cells }) => {
    end += bytes.write(cells, end);
    return end;
  });
  return { cells: Uint8Array.from(bytes.subarray(0, end)), cellsEnd };
}

/** Unpacks the rows of one workbook, batch after batch; a word that many rows say is kept once. */
export function rowUnpacker(workbook: string): (packed: PackedRows) => readonly SourceRow[] {
  const keptOnce = textsKeptOnce();
  return ({ sheets, sheetOf, rowNumbers, hashes, cells, cellsEnd, columns, idClues, extras }) => {
    const bytes = Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength);
    return Array.from(rowNumbers, (rowNumber, at) => {
      const values: { [Key in LegacyKey]?: Normalised } = {};
      for (const { key, values: column } of columns) {
        const value = column[at] ?? null;
        if (value !== null) values[key] = typeof value === 'string' ? keptOnce(value) : value;
      }
      const idClue = idClues[at] ?? null;
      return new UnpackedRow({
        workbook,
        sheet: keptOnce(sheets[sheetOf[at] ?? 0] ?? ''),
        rowNumber,
        hash: hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
        values,
        extras: extras[at] ?? [],
        ...(idClue === null ? {} : { idClue }),
        bytes,
        from: at === 0 ? 0 : (cellsEnd[at - 1] ?? 0),
        to: cellsEnd[at] ?? 0,
      });
    });
  };
}

interface Unpacked extends Omit<SourceRow, 'cells'> {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** A source row whose cells stay bytes until somebody asks for them: most never are before they are written. */
class UnpackedRow implements SourceRow {
  readonly workbook: string;
  readonly sheet: string;
  readonly rowNumber: number;
  readonly hash: string;
  readonly values: SourceRow['values'];
  readonly extras: SourceRow['extras'];
  declare readonly idClue?: string;
  readonly #bytes: Buffer;
  readonly #from: number;
  readonly #to: number;

  constructor({ workbook, sheet, rowNumber, hash, values, extras, idClue, bytes, from, to }: Unpacked) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.rowNumber = rowNumber;
    this.hash = hash;
    this.values = values;
    this.extras = extras;
    if (idClue !== undefined) this.idClue = idClue;
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
  }

  get cells(): string {
    return this.#bytes.toString('utf8', this.#from, this.#to);
  }
}

const TEXTS_AT_MOST = 50_000;
const LONGEST_TEXT = 40;

function textsKeptOnce(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST_TEXT) return text;
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size < TEXTS_AT_MOST) kept.set(text, text);
    return text;
  };
}
