import type { ColumnValue, MatchRecords } from './match/records.ts';
import { looseNameToken, nameTokens } from './normalise/name.ts';
import type { Normalised, SourceRow } from './source-row.ts';

/** A name as the matcher compares it. */
interface NameParts {
  readonly tokens: readonly string[];
  readonly loose: readonly string[];
  readonly keys: readonly string[];
}

/** Source rows as the matcher wants them: what tells one client from another, column by column. */
export function matchRecords(rows: readonly SourceRow[]): MatchRecords {
  const column = (cellOf: (row: SourceRow) => ColumnValue): readonly ColumnValue[] => rows.map(cellOf);
  const known = new Map<string, NameParts>();
  const names = rows.map((row) => {
    const name = nameOf(row);
    if (name === '') return null;
    const parts = known.get(name) ?? nameParts(name);
    known.set(name, parts);
    return parts;
  });
  return {
    rowCount: rows.length,
    columns: {
      name: names.map((parts) => parts?.tokens ?? null),
      looseName: names.map((parts) => parts?.loose ?? null),
      nameKeys: names.map((parts) => parts?.keys ?? null),
      nationalId: column(({ values }) => textOf(values.nationalId)),
      idClue: column(({ values, idClue }) => textOf(values.nationalId) ?? idClue ?? null),
      phones: column(({ values }) => (Array.isArray(values.phones) ? values.phones : null)),
      birthDate: column(({ values }) => textOf(values.birthDate)),
      email: column(({ values }) => textOf(values.email)?.toLowerCase() ?? null),
      city: column(({ values }) => textOf(values.city)),
    },
  };
}

function nameOf({ values }: SourceRow): string {
  return textOf(values.clientName) ?? [values.firstName, values.lastName].filter(Boolean).join(' ');
}

function nameParts(name: string): NameParts {
  const tokens = nameTokens(name);
  const loose = tokens.map(looseNameToken);
  return { tokens, loose, keys: nameKeys(loose) };
}

/**
 * Keys of which two names share one if they have two words in common, or one and another that is one letter off:
 * every two words, with each letter of one of them left out in turn.
 */
const nameKeys = (tokens: readonly string[]): readonly string[] =>
  tokens.flatMap((one, at) =>
    tokens.flatMap((other, from) =>
      from === at ? [] : oneLetterLess(other).map((shorter) => `${one} ${shorter}`),
    ),
  );

function oneLetterLess(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function textOf(value: Normalised | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
