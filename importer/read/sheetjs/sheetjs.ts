import * as SheetJs from '@e965/xlsx';
import { refusals } from '../refusals.ts';

export type SheetJsCell = SheetJs.CellObject;
export type SheetJsSheet = SheetJs.WorkSheet;

/** A workbook as SheetJS reads it, with what it keeps beyond its published types. */
export interface SheetJsWorkbook extends SheetJs.WorkBook {
  readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
  /** Number formats by id. */
  readonly SSF?: { readonly [id: number]: string };
}

const OPTIONS = { dense: true, cellFormula: true, cellHTML: false, cellText: false, cellNF: true } as const;

/** The streams of an OLE container (old `.xls`, encrypted workbooks). */
export interface OleContainer {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array }[];
}

export function openOle(bytes: Buffer): OleContainer {
  return damagedOtherwise(() => SheetJs.CFB.read(bytes, { type: 'buffer' }));
}

// Exported by the package and missing from its types. `read` would make a cell of every formatted blank.
const { parse_xlscfb: parseOle, parse_zip: parseZip } = SheetJs as unknown as {
  readonly parse_xlscfb: (container: OleContainer | Buffer, options: object) => SheetJsWorkbook;
  readonly parse_zip: (container: OleContainer, options: object) => SheetJsWorkbook;
};

/** Reads an old binary workbook. Hebrew of Excel 95 and before needs code pages, loaded only here. */
export async function parseBinary(workbook: OleContainer | Buffer): Promise<SheetJsWorkbook> {
  SheetJs.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  return damagedOtherwise(() => parseOle(workbook, { ...OPTIONS, cellStyles: true }));
}

/** Reads a table that is text (a web page, SpreadsheetML), its cells as typed. */
export function parseText(text: string): SheetJsWorkbook {
  const options = { ...OPTIONS, cellStyles: true, raw: true, type: 'string' } as const;
  return damagedOtherwise(() => SheetJs.read(text, withoutStubs(options)));
}

/** `read` asks for a cell object of every blank once it is asked for hidden columns: here it asks in vain. */
function withoutStubs<Options extends object>(options: Options): Options {
  return Object.defineProperty({ ...options }, 'sheetStubs', { get: () => false, set: () => undefined });
}

/** Reads the parts of an already unpacked archive, so that nothing is unpacked twice. */
export function parseParts(
  parts: ReadonlyMap<string, Buffer>,
  { hiddenColumns }: { readonly hiddenColumns: boolean },
): SheetJsWorkbook {
  const container = SheetJs.CFB.utils.cfb_new();
  for (const [name, bytes] of parts) SheetJs.CFB.utils.cfb_add(container, name, bytes);
  return damagedOtherwise(() => parseZip(container, { ...OPTIONS, cellStyles: hiddenColumns }));
}

/** A number as a number format shows it; dates are serials counted from 1900. */
export function formatNumber(code: string, value: number): string {
  return SheetJs.SSF.format(code, value);
}

export function isDateFormat(code: string): boolean {
  return SheetJs.SSF.is_date(code);
}

/** SheetJS throws all sorts of errors at what it cannot parse: to the owner the file is damaged. */
function damagedOtherwise<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw refusals.damaged('contents that cannot be read', cause);
  }
}
