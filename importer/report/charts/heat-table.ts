import { type Html, html } from '../html.ts';
import { formatCount, formatShare } from '../wording/counts.ts';

export interface HeatCell {
  readonly compared: number;
  readonly different: number;
}

/** Shares as a coloured table: the deeper the colour, the more often the two sides differ. */
export function heatTable({
  caption,
  corner,
  columns,
  lines,
}: {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly lines: readonly { readonly label: string; readonly cells: readonly (HeatCell | null)[] }[];
}): Html {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = lines.map(
    ({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map(heatCell)}</tr>`,
  );
  return html`<div class="wide"><table class="heat"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">${corner}</th>${heads}</tr>
</thead><tbody>${body}</tbody></table></div>`;
}

const STEPS = 6;

function heatCell(cell: HeatCell | null): Html {
  if (cell === null || cell.compared === 0) return html`<td class="heat-none">–</td>`;
  const share = cell.different / cell.compared;
  // Half differing is as bad as it gets: two files that disagree on every second case.
  const step = cell.different === 0 ? 0 : Math.min(STEPS, 1 + Math.floor(share * 2 * STEPS));
  return html`<td class="heat-${step}"><strong>${formatShare(cell.different, cell.compared)}</strong> <small>${formatCount(cell.different)} מתוך ${formatCount(cell.compared)}</small></td>`;
}
