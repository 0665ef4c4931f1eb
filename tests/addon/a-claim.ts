import type { Claim } from '../../addon/rules/settle/claim.ts';

/** Somebody's edit of one cell. */
export function aClaim(parts: Partial<Claim> = {}): Claim {
  return {
    id: 'claim',
    at: Date.UTC(2025, 4, 21, 8),
    email: 'someone@office.example',
    firstRow: 2,
    lastRow: 2,
    firstColumn: 1,
    lastColumn: 1,
    ...parts,
  };
}
