import { officeDayBefore, officeDaysBetween } from '../office-days.ts';
import { remembering } from '../remembering.ts';
import { type CaseLine, caseLines, type DigestDay } from './case-lines.ts';
import type { Matter, MatterKind } from './matter.ts';
import type { OfficeOverview } from './office-overview.ts';
import type { EscalatedCase } from './person-digest.ts';

/**
 * What has a day by which somebody has to do it. The rest is only told to whoever has the case: what is still to
 * come, an entitlement that ends by itself, and a silence, which in a sheet that was just filled lasts for years.
 */
const HAS_LAST_DAY: { readonly [Kind in MatterKind]: boolean } = {
  appealEnding: true,
  promisePassed: true,
  entitlementEnding: false,
  actionOverdue: true,
  stageOverdue: true,
  waitingTooLong: true,
  quiet: false,
  paymentOverdue: true,
  dueToday: false,
  dueSoon: false,
};

/** What should have been done before today. */
export function lateMatters(matters: readonly Matter[], today: string): readonly Matter[] {
  return matters.filter(({ kind, due }) => HAS_LAST_DAY[kind] && due < today);
}

/** Cases with something that is late by more office days than settings allow, the longest first. */
export function escalatedCases(
  late: readonly Matter[],
  {
    withWhom,
    escalationDays,
    ...day
  }: DigestDay & { readonly withWhom: (owner: string) => string; readonly escalationDays: number },
): readonly EscalatedCase[] {
  const isTooLate = remembering((due) => officeDaysBetween(due, day.today, day.closures) > escalationDays);
  const lines = caseLines(
    late.filter(({ due }) => isTooLate(due)),
    day,
  );
  // What is equally late stands in the order of its urgency.
  return longestFirst(lines).map(({ caseId, rowNumber, initials, stage, matters, owner }) => ({
    caseId,
    rowNumber,
    initials,
    stage,
    matters,
    cameWhileClosed: false,
    insteadOf: '',
    owner: withWhom(owner),
  }));
}

function longestFirst(lines: readonly CaseLine[]): readonly CaseLine[] {
  const firstDue = new Map(lines.map((line) => [line, line.matters.map(({ due }) => due).sort()[0] ?? '']));
  const dueOf = (line: CaseLine) => firstDue.get(line) ?? '';
  return [...lines].sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
}

/** How much of what came due on the last office day, or since, was not done, by whose it is. */
export function missedBy(
  late: readonly Matter[],
  { withWhom, ...day }: DigestDay & { readonly withWhom: (owner: string) => string },
): OfficeOverview['missed'] {
  const lastWorked = officeDayBefore(day.today, day.closures);
  const counts = new Map<string, number>();
  for (const { due, owner } of late) {
    if (due < lastWorked) continue;
    const name = withWhom(owner);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
