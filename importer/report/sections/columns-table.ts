import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import type { ColumnReading, SheetReading } from '../../workbook-reading.ts';
import { confidenceBar, DOUBTFUL_CONFIDENCE } from '../charts/confidence-bar.ts';
import { type Html, html, isolated, leftToRight } from '../html.ts';
import { maskSample } from '../mask-personal.ts';
import { columnWhy } from '../wording/column-whys.ts';
import { fieldLabel } from '../wording/field-labels.ts';

/** Columns whose reading a person should look at. */
export function doubtfulColumns({ columns }: SheetReading): readonly ColumnReading[] {
  return columns.filter(({ key, confidence }) => key !== null && confidence < DOUBTFUL_CONFIDENCE);
}

/** Each column of a table with the field it was understood as, how surely, and samples without the person in them. */
export function columnsTable({ columns }: SheetReading): Html {
  return html`<div class="wide"><table class="columns"><thead><tr>
<th scope="col">העמודה בקובץ</th><th scope="col">הובנה כשדה</th><th scope="col">ביטחון</th>
<th scope="col">למה</th><th scope="col">דוגמאות (פרטים מוסתרים)</th>
</tr></thead><tbody>${columns.map(columnLine)}</tbody></table></div>`;
}

function columnLine(column: ColumnReading): Html {
  const { key, why, samples } = column;
  const masked = new Set(samples.map((sample) => maskSample(sample, key)));
  const shown = [...masked].map((sample) => html`<bdi class="sample">${sample}</bdi> `);
  return html`<tr><th scope="row">${headerOf(column)}</th>${understoodAs(column)}
<td class="why">${columnWhy(why) ?? leftToRight(why)}</td><td class="samples">${shown}</td></tr>`;
}

function headerOf({ header, columnIndex }: ColumnReading): Html {
  if (header.trim() !== '') return isolated(header);
  return html`<span class="blank">בלי כותרת, עמודה ${leftToRight(columnLetters(columnIndex))}</span>`;
}

function understoodAs({ key, ignored, confidence }: ColumnReading): Html {
  if (key !== null) {
    return html`<td><strong>${fieldLabel(key) ?? key}</strong></td><td>${confidenceBar(confidence)}</td>`;
  }
  return ignored === true
    ? html`<td class="kept" colspan="2">הושמטה, לפי קובץ המיפוי</td>`
    : html`<td class="kept" colspan="2">נשמרת כמות שהיא, בעמודת ״עוד״</td>`;
}
