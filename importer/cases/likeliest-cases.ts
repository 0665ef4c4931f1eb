import { AUTHORITY_STATUSES } from '../../mappings/statuses.ts';
import type { SourceRow } from '../source-row.ts';

/** Office rule: the fee is a share of the entitlement; typed sums may be off by this much. */
const FEE_TOLERANCE = 0.01;
/** A share of a sum paid once, or of a monthly pension's first year. */
const FEE_TIMES = [1, 12];
const WON = new Set<string>(
  AUTHORITY_STATUSES.filter((status) => status.impliesStage === 'decision').map((status) => status.key),
);

/**
 * The cases a row may belong to, likeliest first, as positions in `groups`.
 * One position where one case fits best; two where a person must say.
 * @param among positions of the cases to choose from
 */
export function likeliestCases(
  rows: readonly SourceRow[],
  rowIndex: number,
  groups: readonly (readonly number[])[],
  among: readonly number[],
): readonly number[] {
  const row = rows[rowIndex];
  if (among.length <= 1 || row === undefined) return among;
  const scored = among.map((position) => ({
    position,
    score: Math.max(...(groups[position] ?? []).map((other) => fitScore(row, rows[other]))),
  }));
  scored.sort((a, b) => b.score - a.score || a.position - b.position);
  const [best, next] = scored;
  if (best === undefined || next === undefined || best.score > next.score)
    return scored.slice(0, 1).map(({ position }) => position);
  return [best.position, next.position];
}

/** How well a row fits a row of a case: things that fit only one case count more. */
function fitScore(row: SourceRow, other: SourceRow | undefined): number {
  if (other === undefined) return 0;
  const mine = row.values;
  const theirs = other.values;
  let score = 0;
  if (mine.authorityReference !== undefined && mine.authorityReference === theirs.authorityReference)
    score += 8;
  if (mine.entitlementAmount !== undefined && mine.entitlementAmount === theirs.entitlementAmount) score += 6;
  else if (feeFits(mine.feePercent, mine.feeAmount, theirs.entitlementAmount)) score += 4;
  if (mine.invoiceNumber !== undefined && mine.invoiceNumber === theirs.invoiceNumber) score += 4;
  if (mine.intakeDate !== undefined && mine.intakeDate === theirs.intakeDate) score += 2;
  if (mine.feePercent !== undefined && mine.feePercent === theirs.feePercent) score += 1;
  if (mine.decisionDate !== undefined && mine.decisionDate === theirs.decisionDate) score += 2;
  if (billable(row) && typeof theirs.authorityStatus === 'string' && WON.has(theirs.authorityStatus))
    score += 1;
  return score;
}

function feeFits(percent: unknown, feeAgorot: unknown, entitlementAgorot: unknown): boolean {
  if (typeof percent !== 'number' || typeof feeAgorot !== 'number' || typeof entitlementAgorot !== 'number')
    return false;
  const shareAgorot = (entitlementAgorot * percent) / 10_000;
  return FEE_TIMES.some((times) => {
    const feeDueAgorot = shareAgorot * times;
    return feeDueAgorot > 0 && Math.abs(feeDueAgorot - feeAgorot) <= feeDueAgorot * FEE_TOLERANCE;
  });
}

function billable(row: SourceRow): boolean {
  return row.values.feeAmount !== undefined || row.values.invoiceNumber !== undefined;
}
