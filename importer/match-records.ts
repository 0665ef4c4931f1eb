import type { ColumnValue, MatchRecords } from './match/records.ts';
import { looseNameToken, nameTokens } from './normalise/name.ts';
import type { Normalised, SourceRow } from './source-row.ts';

/** A name as the matcher compares it. */
interface NameParts {
  readonly tokens: readonly string[];
  readonly loose: readonly string[];
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
      nationalId: column(({ values }) => textOf(values.nationalId)),
      idClue: column(({ values, idClue }) => textOf(values.nationalId) ?? idClue ?? null),
      phones: column(({ values }) => (Array.isArray(values.phones) ? values.phones : null)),
      birthDate: column(({ values }) => textOf(values.birthDate)),
      email: column(({ values }) => textOf(values.email)?.toLowerCase() ?? null),
      entitlement: column(({ values }) => amountOf(values.entitlementAmount)),
      city: column(({ values }) => textOf(values.city)),
    },
  };
}

function nameOf({ values }: SourceRow): string {
  return textOf(values.clientName) ?? [values.firstName, values.lastName].filter(Boolean).join(' ');
}

function nameParts(name: string): NameParts {
  const tokens = nameTokens(name);
  return { tokens, loose: tokens.map(looseNameToken) };
}

function textOf(value: Normalised | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A sum as digits; nothing is no sum that tells clients apart. */
function amountOf(agorot: Normalised | undefined): string | null {
  return typeof agorot === 'number' && agorot > 0 ? String(agorot) : null;
}
