import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import type { ImportOutcome } from '../../import-outcome.ts';
import type { SourceRow } from '../../source-row.ts';
import { fileTone } from '../charts/file-tone.ts';
import { type Html, html, isolated } from '../html.ts';
import { maskIds, maskPhone } from '../mask-personal.ts';
import { type MergeExample, personName } from '../merge-examples.ts';
import { counted, NOUNS } from '../wording/counts.ts';

const SHOWN_ROWS = 4;

interface Fact {
  readonly label: string;
  /** Null where the row leaves it empty. */
  readonly text: string | null;
}

/** The source rows of one client beside each other, what differs between them marked. */
export function rowCards(
  { rowIndexes, tiedRowIndex }: MergeExample,
  { rows, placements, readings }: ImportOutcome,
): Html {
  const shownIndexes = withTie(rowIndexes, [
    tiedRowIndex,
    placements[tiedRowIndex]?.link?.toRowIndex ?? tiedRowIndex,
  ]);
  const shown = shownIndexes.flatMap((rowIndex) => rows[rowIndex] ?? []);
  const facts = factsOf(shown);
  const cards = shown.map((row, place) => {
    const file = readings.findIndex(({ workbook }) => workbook === row.workbook);
    const lines = (facts[place] ?? []).map((fact, line) =>
      factLine(fact, { differs: isUnlike(facts, line) }),
    );
    return html`<div class="row-card edge-${fileTone(Math.max(file, 0))}"><p class="from">${isolated(row.workbook)} <small>${isolated(row.sheet)}, שורה ${row.rowNumber}</small></p><dl>${lines}</dl></div>`;
  });
  const hidden = rowIndexes.length - shown.length;
  const more =
    hidden > 0 ? html`<p class="facts">ועוד ${counted(hidden, NOUNS.row)} של אותו לקוח.</p>` : null;
  return html`<div class="row-cards">${cards}</div>${more}`;
}

/** The first rows of a client, the two that tell the story always among them. */
function withTie(rowIndexes: readonly number[], tied: readonly number[]): readonly number[] {
  const others = rowIndexes.filter((rowIndex) => !tied.includes(rowIndex));
  return [...new Set([...tied, ...others].slice(0, SHOWN_ROWS))].sort((one, other) => one - other);
}

function factLine({ label, text }: Fact, { differs }: { readonly differs: boolean }): Html {
  const shown = text === null ? html`<span class="blank">ריק</span>` : isolated(text);
  return html`<div><dt>${label}</dt><dd>${differs && text !== null ? html`<mark>${shown}</mark>` : shown}</dd></div>`;
}

/** Whether the rows that fill this line fill it with different texts. */
function isUnlike(facts: readonly (readonly Fact[])[], line: number): boolean {
  return new Set(facts.flatMap((ofRow) => ofRow[line]?.text ?? [])).size > 1;
}

function factsOf(rows: readonly SourceRow[]): readonly (readonly Fact[])[] {
  const ids = maskedIds(rows);
  return rows.map((row, place) => [
    { label: FIELD_BY_KEY.clientName.header, text: personName(row) || null },
    { label: FIELD_BY_KEY.nationalId.header, text: ids[place] ?? null },
    { label: FIELD_BY_KEY.phones.header, text: maskedPhones(row) },
    fact(row, 'birthDate'),
    fact(row, 'city'),
    fact(row, 'claimType'),
  ]);
}

function fact({ values }: SourceRow, key: 'birthDate' | 'city' | 'claimType'): Fact {
  const { header, kind } = FIELD_BY_KEY[key];
  const value = values[key];
  return { label: header, text: value === undefined ? null : shownValue(kind, value) };
}

function maskedIds(rows: readonly SourceRow[]): readonly (string | null)[] {
  const ids = rows.map(({ values, idClue }) =>
    typeof values.nationalId === 'string' ? values.nationalId : (idClue ?? null),
  );
  const masked = maskIds(ids.filter((id) => id !== null));
  let next = 0;
  return ids.map((id, place) => {
    if (id === null) return null;
    const shown = masked[next++] ?? null;
    return rows[place]?.values.nationalId === undefined ? `${shown} (ספרת ביקורת שגויה)` : shown;
  });
}

function maskedPhones({ values }: SourceRow): string | null {
  const { phones } = values;
  return Array.isArray(phones) && phones.length > 0 ? phones.map(maskPhone).join(', ') : null;
}
