import { FIELDS } from '../../mappings/fields.ts';
import { shownCell } from '../../mappings/sheet/shown-cell.ts';
import type { PreviousImport, PreviousLink, PreviousRow } from '../publish/previous/previous-import.ts';
import { cellTexts } from './cell-texts.ts';
import { textTable } from './text-table.ts';

/** A source row as the command line names it: `billing.xlsx/גבייה/17`. */
export function placeOf({
  workbook,
  sheet,
  rowNumber,
}: Pick<PreviousRow, 'workbook' | 'sheet' | 'rowNumber'>): string {
  return `${workbook}/${sheet}/${rowNumber}`;
}

/** One case: its source rows, where each value came from, and what ties the rows to their client. */
export function explainCase(previous: PreviousImport, caseId: string): string {
  const own = previous.rows.filter((row) => row.caseId === caseId);
  const clientId = own[0]?.clientId ?? '';
  return [
    `Case ${caseId}, client ${clientId}`,
    '',
    `Source rows (${own.length})`,
    ...own.map((row, index) => `  #${index + 1} ${placeOf(row)}\n     ${cellTexts(row.cells).join(' | ')}`),
    '',
    'Where each value came from',
    indented(textTable([['field', 'value', 'source rows'], ...valueLines(previous, caseId, own)])),
    '',
    'Why these rows are one client',
    ...own.flatMap((row, index) => tieLines(row, index, own, previous.rows)),
  ].join('\n');
}

/** The last import's own words, in the order of the case sheet. */
function valueLines(previous: PreviousImport, caseId: string, own: readonly PreviousRow[]): string[][] {
  const published = previous.cases.published.get(caseId) ?? [];
  const given = new Set(own.flatMap(({ gave }) => gave));
  return FIELDS.flatMap(({ key, header, kind }, index) => {
    if (!given.has(key)) return [];
    const sources = own.flatMap((row, at) => (row.gave.includes(key) ? [`#${at + 1}`] : []));
    return [[header, shownCell(kind, published[index] ?? null).replaceAll('\n', ' / '), sources.join(' ')]];
  });
}

/** What ties a row to an earlier row of its client, which may stand in another case of theirs. */
function tieLines(
  row: PreviousRow,
  index: number,
  own: readonly PreviousRow[],
  all: readonly PreviousRow[],
): readonly string[] {
  const { link } = row;
  if (link === null) return [`  #${index + 1} is the first row of its client`];
  const other = own.findIndex((one) => isAt(one, link));
  const elsewhere = all.find((one) => isAt(one, link));
  const name =
    other >= 0
      ? `#${other + 1}`
      : `${link.to.workbook}/${link.to.sheet}/${link.to.row} (case ${elsewhere?.caseId ?? '?'})`;
  if (link.decidedByPerson) return [`  #${index + 1} with ${name}: a person decided`];
  const evidence = link.evidence.map(({ field, level, bits }) => [field, level, signed(bits)]);
  return [
    `  #${index + 1} with ${name}: ${signed(link.weightBits)} bits`,
    indented(textTable([['field', 'level', 'bits'], ...evidence]), '    '),
  ];
}

function isAt(row: PreviousRow, { to }: PreviousLink): boolean {
  return row.workbook === to.workbook && row.sheet === to.sheet && row.rowNumber === to.row;
}

function signed(bits: number): string {
  return `${bits >= 0 ? '+' : ''}${bits.toFixed(1)}`;
}

function indented(text: string, by = '  '): string {
  return text.replace(/^/gm, by);
}
