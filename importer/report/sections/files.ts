import type { ImportOutcome } from '../../import-outcome.ts';
import type { SheetReading, WorkbookReading } from '../../workbook-reading.ts';
import { type Html, html, isolated } from '../html.ts';
import { counted, NOUNS } from '../wording/counts.ts';
import { WORKBOOK_LABELS } from '../wording/field-labels.ts';
import { leftOutReason } from '../wording/left-out-reasons.ts';
import { columnsTable, doubtfulColumns } from './columns-table.ts';
import { emptyNote, section } from './section.ts';

/** What was read from each file and how its columns were understood. */
export function filesSection({ readings }: ImportOutcome): Html {
  return section({
    id: 'files',
    title: 'מה נקרא מכל קובץ',
    lead: html`כך הובנו העמודות. אם עמודה הובנה לא נכון, אפשר לתקן: הפקודה <bdi dir="ltr"><code>casesheet inspect --write</code></bdi> שומרת את ההבנה הזו לקובץ, ואחרי תיקון מייבאים איתו שוב.`,
    body: readings.length === 0 ? [emptyNote('לא נקרא אף קובץ.')] : readings.map(fileCard),
  });
}

function fileCard(reading: WorkbookReading): Html {
  const { workbook, kind, sheets, rows, cells } = reading;
  const tables = sheets.filter((sheet) => sheet.headerRowNumber !== null);
  const facts = [
    counted(rows.length, NOUNS.row),
    counted(cells.read, NOUNS.cell),
    counted(tables.length, NOUNS.sheet),
  ].join(' · ');
  return html`<article class="card file"><h3>${isolated(workbook)} <span class="kind">${kind === null ? 'סוג לא מוכר' : WORKBOOK_LABELS[kind]}</span></h3><p class="facts">${facts}</p>${groupAlike(tables).map(sheetGroup)}${ignoredSheets(sheets)}${remarks(sheets)}</article>`;
}

/** Sheets of one layout (a tab a month) are told once. */
function groupAlike(sheets: readonly SheetReading[]): readonly (readonly SheetReading[])[] {
  const groups = new Map<string, SheetReading[]>();
  for (const sheet of sheets) {
    const layout = JSON.stringify([
      sheet.headerRowNumber,
      sheet.columns.map(({ columnIndex, header, key }) => [columnIndex, header, key]),
    ]);
    const group = groups.get(layout);
    if (group === undefined) groups.set(layout, [sheet]);
    else group.push(sheet);
  }
  return [...groups.values()];
}

function sheetGroup(sheets: readonly SheetReading[]): Html {
  const [first] = sheets;
  if (first === undefined) return html``;
  const rows = sheets.reduce((total, sheet) => total + sheet.sourceRows, 0);
  const understood = first.columns.filter(({ key }) => key !== null).length;
  const kept = first.columns.length - understood;
  const doubtful = doubtfulColumns(first);
  const names = sheets.map(
    ({ sheet, hidden }) =>
      html`<span class="tab">${isolated(sheet)}${hidden ? html` <em>מוסתרת</em>` : null}</span>`,
  );
  const facts = [
    counted(rows, NOUNS.row),
    `כותרות בשורה ${first.headerRowNumber ?? ''}`,
    `${counted(understood, NOUNS.column)} הובנו`,
    ...(kept > 0 ? [`${counted(kept, NOUNS.column)} נשמרו כמות שהן`] : []),
  ].join(' · ');
  const warning =
    doubtful.length === 0
      ? null
      : html` <span class="badge">כדאי לבדוק ${counted(doubtful.length, NOUNS.column)}</span>`;
  return html`<details${doubtful.length === 0 ? null : html` open`}><summary>${names}<span class="facts">${facts}</span>${warning}</summary>${columnsTable(first)}</details>`;
}

function ignoredSheets(sheets: readonly SheetReading[]): Html | null {
  const ignored = sheets.filter((sheet) => sheet.headerRowNumber === null);
  if (ignored.length === 0) return null;
  const lines = ignored.map(
    ({ sheet, hidden, ignored: why }) =>
      html`<li><span class="tab">${isolated(sheet)}${hidden ? html` <em>מוסתרת</em>` : null}</span> ${leftOutReason(why ?? 'no-table')}</li>`,
  );
  return html`<div class="remarks"><h4>לשוניות שאין בהן תיקים</h4><ul>${lines}</ul></div>`;
}

function remarks(sheets: readonly SheetReading[]): Html | null {
  const hiddenRows = sheets.reduce((total, sheet) => total + sheet.hiddenRows, 0);
  const skipped = new Map<string, number>();
  for (const { why } of sheets.flatMap((sheet) => sheet.skippedRows)) {
    skipped.set(why, (skipped.get(why) ?? 0) + 1);
  }
  const lines = [...skipped].map(
    ([why, count]) => html`<li>${leftOutReason(why)}: ${counted(count, NOUNS.row)}</li>`,
  );
  if (hiddenRows > 0) {
    lines.push(html`<li>שורות מוסתרות, שנקראו כמו כל שורה: ${counted(hiddenRows, NOUNS.row)}</li>`);
  }
  return lines.length === 0
    ? null
    : html`<div class="remarks"><h4>שורות שכדאי לדעת עליהן</h4><ul>${lines}</ul></div>`;
}
