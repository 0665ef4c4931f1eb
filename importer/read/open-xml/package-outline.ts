import { numberFormat } from '../cell/number-format.ts';
import { NumberStyle } from '../cell/number-style.ts';
import { parseParts } from '../sheetjs/sheetjs.ts';
import { TagWalk } from '../xml/tag-walk.ts';
import { xmlText } from '../xml/xml-text.ts';
import type { Archive } from '../zip/archive.ts';

/** What an Excel workbook says of itself, its cells aside. */
export interface PackageOutline {
  /** By the style number of a cell. */
  readonly styles: readonly NumberStyle[];
  readonly plainStyle: NumberStyle;
  /** Undefined where the workbook has no shared strings. */
  readonly sharedStringsPart: string | undefined;
  /** In the workbook's order; chart sheets and macro sheets are left out. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
}

const CONTENT_TYPES = '[Content_Types].xml';
/** Parts that SheetJS reads as they are. */
const KEPT_TYPES = /sheet\.main\+xml|template\.main\+xml|sheet\.macroEnabled\.main\+xml|styles\+xml/;
const KEPT_NAMES = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/styles\.xml)$/i;

/**
 * Lets SheetJS read the package with every sheet emptied but for a cell A1 that names the sheet's own part:
 * its knowledge of relationships, styles and date systems is kept, while `sheet-scan` reads the rows.
 * Measured on a file of 100,000 rows of 15 cells: SheetJS alone takes 6.7 s and 545 MB, this way 2 s and 280 MB.
 */
export async function packageOutline(archive: Archive): Promise<PackageOutline> {
  const types = partTypes((await archive.unpackWhole(CONTENT_TYPES))?.toString('utf8') ?? '');
  const parts = new Map<string, Buffer>();
  for (const name of archive.names) {
    // The relationships of a part are kept with the part itself.
    const part = name.replace(/_rels\/(.+)\.rels$/, '$1');
    if (KEPT_NAMES.test(part) || KEPT_TYPES.test(types.get(part.toLowerCase()) ?? ''))
      parts.set(name, (await archive.unpackWhole(name)) ?? Buffer.alloc(0));
    else if (name.toLowerCase().endsWith('.xml')) parts.set(name, standInFor(name));
  }
  const book = parseParts(parts, { hiddenColumns: false });
  const dates1904 = book.Workbook?.WBProps?.date1904 === true;
  const styleOf = (code: string) => new NumberStyle({ format: numberFormat(code), dates1904 });
  return {
    styles: (book.Styles?.CellXf ?? []).map(({ numFmtId = 0 }) => styleOf(book.SSF?.[numFmtId] ?? 'General')),
    plainStyle: styleOf('General'),
    sharedStringsPart: sharedStrings(archive.names, types),
    sheets: book.SheetNames.flatMap((name, at) => {
      const part = book.Sheets[name]?.['!data']?.[0]?.[0]?.v;
      const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
      return typeof part === 'string' ? [{ name, hidden, part }] : [];
    }),
  };
}

/** Content type by part name in small letters. */
function partTypes(contentTypes: string): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const walk = new TagWalk(contentTypes);
  while (walk.next()) {
    if (walk.name !== 'Override') continue;
    const part = xmlText(walk.attribute('PartName') ?? '').replace(/^\/+/, '');
    types.set(part.toLowerCase(), walk.attribute('ContentType') ?? '');
  }
  return types;
}

function sharedStrings(names: readonly string[], types: ReadonlyMap<string, string>): string | undefined {
  return (
    names.find((name) => types.get(name.toLowerCase())?.endsWith('sharedStrings+xml')) ??
    names.find((name) => name.toLowerCase() === 'xl/sharedstrings.xml')
  );
}

function standInFor(part: string): Buffer {
  const escaped = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return Buffer.from(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>${escaped}</v></c></row></sheetData></worksheet>`,
  );
}
