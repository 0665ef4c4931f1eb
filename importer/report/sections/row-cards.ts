import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import type { ImportOutcome } from '../../import-outcome.ts';
import type { SourceRow } from '../../source-row.ts';
import { fileTone } from '../charts/file-tone.ts';
import { type Html, html, isolated, leftToRight } from '../html.ts';
import { maskIds, maskPhone } from '../mask-personal.ts';
import type { MergeExample } from '../merge-examples.ts';
import { idDigits, personName } from '../row-likeness.ts';
import { counted, NOUNS } from '../wording/counts.ts';

/** One line of a row's card; two rows differ in it where their texts do. */
interface Fact {
  readonly label: string;
  /** Null where the row leaves it empty. */
  readonly text: string | null;
  readonly shown: Html;
}

/** The source rows of one client beside each other, what differs between them marked. */
export function rowCards(
  { shownIndexes, rowCount }: MergeExample,
  { rows, readings }: Pick<ImportOutcome, 'rows' | 'readings'>,
): Html {
  const shown = shownIndexes.flatMap((rowIndex) => rows[rowIndex] ?? []);
  const facts = factsOf(shown);
  const cards = shown.map((row, place) => {
    const file = readings.findIndex(({ workbook }) => workbook === row.workbook);
    const lines = (facts[place] ?? []).map((fact, line) =>
      factLine(fact, { differs: isUnlike(facts, line) }),
    );
    return html`<div class="row-card edge-${fileTone(Math.max(file, 0))}">
<p class="from">${isolated(row.workbook)} <small>${isolated(row.sheet)}, שורה ${row.rowNumber}</small></p>
<dl>${lines}</dl></div>`;
  });
  const hidden = rowCount - shown.length;
  const more =
    hidden > 0 ? html`<p class="facts">ועוד ${counted(hidden, NOUNS.row)} של אותו לקוח.</p>` : null;
  return html`<div class="row-cards">${cards}</div>${more}`;
}

function factLine({ label, text, shown }: Fact, { differs }: { readonly differs: boolean }): Html {
  if (text === null) return html`<div><dt>${label}</dt><dd class="blank">ריק</dd></div>`;
  return html`<div><dt>${label}</dt><dd>${differs ? html`<mark>${shown}</mark>` : shown}</dd></div>`;
}

/** Whether the rows that fill this line fill it with different texts. */
function isUnlike(facts: readonly (readonly Fact[])[], line: number): boolean {
  return new Set(facts.flatMap((ofRow) => ofRow[line]?.text ?? [])).size > 1;
}

function factsOf(rows: readonly SourceRow[]): readonly (readonly Fact[])[] {
  const masked = maskIds(rows.flatMap((row) => idDigits(row) ?? [])).values();
  return rows.map((row) => [
    fact('clientName', personName(row) || null),
    idFact(row, idDigits(row) === null ? null : (masked.next().value ?? null)),
    fact('phones', maskedPhones(row), leftToRight),
    ...(['birthDate', 'city', 'claimType'] as const).map((key) => {
      const value = row.values[key];
      return fact(key, value === undefined ? null : shownValue(FIELD_BY_KEY[key].kind, value));
    }),
  ]);
}

type CardKey = 'clientName' | 'nationalId' | 'phones' | 'birthDate' | 'city' | 'claimType';

function fact(key: CardKey, text: string | null, show: (text: string) => Html = isolated): Fact {
  return { label: FIELD_BY_KEY[key].header, text, shown: show(text ?? '') };
}

function idFact({ values }: SourceRow, masked: string | null): Fact {
  return fact('nationalId', masked, (digits) =>
    values.nationalId === undefined
      ? html`${leftToRight(digits)} <small>ספרת ביקורת שגויה</small>`
      : leftToRight(digits),
  );
}

function maskedPhones({ values }: SourceRow): string | null {
  const { phones } = values;
  return Array.isArray(phones) && phones.length > 0 ? phones.map(maskPhone).join(', ') : null;
}
