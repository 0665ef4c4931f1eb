import type { RawSheet } from '../raw-sheet.ts';
import { refusals } from '../refusals.ts';
import { TagWalk } from '../xml/tag-walk.ts';
import { xmlText } from '../xml/xml-text.ts';
import { TableScan } from './table-scan.ts';

/**
 * Reads an OpenDocument workbook: the `content.xml` of an `.ods`, or the whole of a flat `.fods`. SheetJS is not used here: it does not see hidden rows, columns and
 * sheets, and makes every repetition a cell of its own (gigabytes from one repeated row).
 */
export async function readOpenDocument(pieces: AsyncIterable<string>): Promise<readonly RawSheet[]> {
  const sheets: RawSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let table: { name: string; hidden: boolean; scan: TableScan } | undefined;
  for await (const piece of pieces) {
    const walk = new TagWalk(piece);
    while (walk.next()) {
      if (walk.name === 'table') {
        if (table !== undefined)
          sheets.push({ name: table.name, hidden: table.hidden, ...table.scan.finish() });
        table = walk.kind === 'open' ? tableAt(walk, hiddenStyles) : undefined;
      } else if (table !== undefined) table.scan.read(walk);
      else if (walk.name === 'style' && walk.kind !== 'close') style = walk.attribute('name') ?? '';
      else if (walk.name === 'table-properties' && walk.attribute('display') === 'false')
        hiddenStyles.add(style);
    }
  }
  if (table !== undefined) throw refusals.damaged('a sheet that breaks off in the middle');
  return sheets;
}

function tableAt(walk: TagWalk, hiddenStyles: ReadonlySet<string>) {
  const name = xmlText(walk.attribute('name') ?? '');
  const hidden = hiddenStyles.has(walk.attribute('style-name') ?? '');
  return { name, hidden, scan: new TableScan() };
}
