import type { ImportOutcome } from '../../import-outcome.ts';
import type { SheetReading, WorkbookReading } from '../../workbook-reading.ts';
import { type Html, html, isolated } from '../html.ts';
import { byNumber, counted, NOUNS } from '../wording/counts.ts';
import { WORKBOOK_LABELS } from '../wording/field-labels.ts';
import { showReason } from '../wording/left-out-reasons.ts';
import { columnsTable, doubtfulColumns } from './columns-table.ts';
import { emptyNote, section } from './section.ts';

/** What was read from each file and how its columns were understood. */
export function filesSection({ readings }: ImportOutcome): Html {
  return section({
    id: 'files',
    title: 'מה נקרא מכל קובץ',
    lead: html`כך הובנו העמודות. אם עמודה הובנה לא נכון, אפשר לתקן:
הפקודה <bdi dir="ltr"><code>casesheet inspect --write</code></bdi> שומרת את ההבנה הזו לקובץ, ואחרי תיקון מייבאים איתו שוב.`,
    body: readings.length === 0 ? [emptyNote('לא נקרא אף קובץ.')] : readings.map(fileCard),
  });
}

function fileCard(reading: WorkbookReading): Html {
  const { workbook, kind, sheets, rows, cells } = reading;
  const tables = sheets.filter(({ ignored }) => ignored === null);
  const facts = [
    counted(rows.length, NOUNS.row),
    counted(cells.read, NOUNS.cell),
    `${counted(tables.length, NOUNS.sheet)} עם תיקים`,
  ].join(' · ');
  const kindName = kind === null ? 'סוג לא מוכר' : WORKBOOK_LABELS[kind];
  return html`<article class="card file"><h3>${isolated(workbook)} <span class="kind">${kindName}</span></h3>
<p class="facts">${facts}</p>${groupAlike(tables).map(sheetGroup)}${ignoredSheets(sheets)}${remarks(sheets)}</article>`;
}

/** Sheets of one layout (a tab a month) are told once. */
function groupAlike(sheets: readonly SheetReading[]): readonly (readonly SheetReading[])[] {
  const groups = new Map<string, SheetReading[]>();
  for (const sheet of sheets) {
    const layout = JSON.stringify(sheet.columns.map(({ header, key }) => [header, key]));
    const group = groups.get(layout);
    if (group === undefined) groups.set(layout, [sheet]);
    else group.push(sheet);
  }
  return [...groups.values()];
}

function sheetGroup(sheets: readonly SheetReading[]): Html {
  const [first] = sheets;
  if (first === undefined) return html``;
  const doubtful = doubtfulColumns(first).length;
  const warning =
    doubtful === 0 ? null : html` <span class="badge">כדאי לבדוק ${counted(doubtful, NOUNS.column)}</span>`;
  const summary = html`<summary>${sheets.map(tabName)} <span class="facts">${groupFacts(first, sheets)}</span>${warning}</summary>`;
  return doubtful === 0
    ? html`<details>${summary}${columnsTable(first)}</details>`
    : html`<details open>${summary}${columnsTable(first)}</details>`;
}

function tabName({ sheet, hidden }: SheetReading): Html {
  return html`<span class="tab">${isolated(sheet)}${hidden ? html` <em>מוסתרת</em>` : null}</span>`;
}

function groupFacts(first: SheetReading, sheets: readonly SheetReading[]): string {
  const rows = sheets.reduce((total, { sourceRows }) => total + sourceRows, 0);
  const understood = first.columns.filter(({ key }) => key !== null).length;
  const kept = first.columns.filter(({ key, ignored }) => key === null && ignored !== true).length;
  return [
    counted(rows, NOUNS.row),
    headerRows(sheets),
    `${counted(understood, NOUNS.column)} ${byNumber(understood, { one: 'הובנה', many: 'הובנו' })}`,
    ...(kept === 0
      ? []
      : [
          `${counted(kept, NOUNS.column)} ${byNumber(kept, { one: 'נשמרה כמות שהיא', many: 'נשמרו כמות שהן' })}`,
        ]),
  ].join(' · ');
}

function headerRows(sheets: readonly SheetReading[]): string {
  const rows = new Set(sheets.map(({ headerRowNumber }) => headerRowNumber));
  if (rows.has(null)) return 'בלי שורת כותרות';
  const said = [...rows].sort((one, other) => Number(one) - Number(other)).join(', ');
  return rows.size === 1 ? `כותרות בשורה ${said}` : `כותרות בשורות ${said}`;
}

function ignoredSheets(sheets: readonly SheetReading[]): Html | null {
  const lines = sheets.flatMap((sheet) =>
    sheet.ignored === null ? [] : [html`<li>${tabName(sheet)} ${showReason(sheet.ignored)}</li>`],
  );
  return lines.length === 0
    ? null
    : html`<div class="remarks"><h4>לשוניות שאין בהן תיקים</h4><ul>${lines}</ul></div>`;
}

function remarks(sheets: readonly SheetReading[]): Html | null {
  const hiddenRows = sheets.reduce((total, sheet) => total + sheet.hiddenRows, 0);
  const skipped = new Map<string, number>();
  for (const { why } of sheets.flatMap((sheet) => sheet.skippedRows)) {
    skipped.set(why, (skipped.get(why) ?? 0) + 1);
  }
  const lines = [...skipped].map(
    ([why, count]) => html`<li>${showReason(why)}: ${counted(count, NOUNS.row)}</li>`,
  );
  if (hiddenRows > 0) {
    lines.push(html`<li>שורות מוסתרות, שנקראו כמו כל שורה: ${counted(hiddenRows, NOUNS.row)}</li>`);
  }
  return lines.length === 0
    ? null
    : html`<div class="remarks"><h4>שורות שכדאי לדעת עליהן</h4><ul>${lines}</ul></div>`;
}
