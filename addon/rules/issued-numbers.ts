/** The highest numbers ever given to clients and cases, so that none is given twice. */
export interface IssuedNumbers {
  readonly clients: number;
  readonly cases: number;
}

/** The highest numbers given so far: those that were written down, and those that stand in the sheet. */
export function issuedSoFar({
  issued,
  clientIds,
  caseIds,
}: {
  readonly issued: IssuedNumbers;
  readonly clientIds: readonly string[];
  readonly caseIds: readonly string[];
}): IssuedNumbers {
  const highest = (ids: readonly string[], prefix: Prefix, least: number) =>
    ids.reduce((most, id) => Math.max(most, numberOf(prefix, id)), least);
  return { clients: highest(clientIds, 'P', issued.clients), cases: highest(caseIds, 'C', issued.cases) };
}

type Prefix = 'C' | 'P';

/** An id such as `C-00042`. */
export function idOf(prefix: Prefix, number: number): string {
  return `${prefix}-${String(number).padStart(5, '0')}`;
}

/** The number in an id; 0 where the text is no such id. */
export function numberOf(prefix: Prefix, id: string): number {
  const digits = id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : 0;
}
