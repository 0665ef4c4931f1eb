import { FIELD_BY_KEY, FIELDS } from '../../../mappings/fields.ts';
import type { Disagreement, ImportOutcome } from '../../import-outcome.ts';
import { heatTable } from '../charts/heat-table.ts';
import { type Html, html } from '../html.ts';
import { WORKBOOK_LABELS } from '../wording/field-labels.ts';
import { emptyNote, section } from './section.ts';

/** How often each two of the office's workbooks say different things of one case. */
export function disagreementsSection({ disagreements }: ImportOutcome): Html {
  const compared = disagreements.filter((one) => one.compared > 0);
  return section({
    id: 'disagreements',
    title: 'כמה הקבצים חלוקים ביניהם',
    lead: html`מכל התיקים ששני קבצים ממלאים בהם את אותו שדה, בכמה הם אומרים דבר אחר. ככל שהצבע עמוק יותר, המחלוקת שכיחה יותר.`,
    body: [compared.length === 0 ? emptyNote('אין שדה ששני קבצים ממלאים באותו תיק.') : asHeat(compared)],
  });
}

function asHeat(compared: readonly Disagreement[]): Html {
  const columns = [...new Map(compared.map((one) => [pairName(one), one.workbooks])).keys()];
  const lines = FIELDS.filter(({ key }) => compared.some(({ field }) => field === key)).map(({ key }) => ({
    label: FIELD_BY_KEY[key].header,
    cells: columns.map(
      (column) => compared.find((one) => one.field === key && pairName(one) === column) ?? null,
    ),
  }));
  return heatTable({ caption: 'שיעור התיקים שבהם שני קבצים חלוקים', corner: 'שדה', columns, lines });
}

function pairName({ workbooks: [one, other] }: Disagreement): string {
  return `${WORKBOOK_LABELS[one]} מול ${WORKBOOK_LABELS[other]}`;
}
