import type { ColumnReading, SheetReading } from '../../workbook-reading.ts';
import { confidenceBar, DOUBTFUL_CONFIDENCE } from '../charts/confidence-bar.ts';
import { type Html, html, isolated, leftToRight } from '../html.ts';
import { maskSample } from '../mask-personal.ts';
import { columnWhy } from '../wording/column-whys.ts';
import { legacyLabel } from '../wording/field-labels.ts';

/** Columns whose reading a person should look at. */
export function doubtfulColumns({ columns }: SheetReading): readonly ColumnReading[] {
  return columns.filter(({ key, confidence }) => key !== null && confidence < DOUBTFUL_CONFIDENCE);
}

/** Each column of a table with the field it was understood as, how surely, and samples without the person in them. */
export function columnsTable({ columns }: SheetReading): Html {
  return html`<div class="wide"><table class="columns"><thead><tr><th scope="col">העמודה בקובץ</th><th scope="col">הובנה כשדה</th><th scope="col">ביטחון</th><th scope="col">למה</th><th scope="col">דוגמאות (פרטים מוסתרים)</th></tr></thead><tbody>${columns.map(columnLine)}</tbody></table></div>`;
}

function columnLine({ header, key, confidence, why, samples }: ColumnReading): Html {
  const shown = samples.map((sample) => html`<bdi class="sample">${maskSample(sample, key)}</bdi>`);
  const field =
    key === null
      ? html`<td class="kept" colspan="2">נשמרת כמות שהיא, בעמודת ״עוד״</td>`
      : html`<td><strong>${legacyLabel(key)}</strong></td><td>${confidenceBar(confidence)}</td>`;
  return html`<tr><th scope="row">${isolated(header)}</th>${field}<td class="why">${columnWhy(why) ?? leftToRight(why)}</td><td class="samples">${shown}</td></tr>`;
}
