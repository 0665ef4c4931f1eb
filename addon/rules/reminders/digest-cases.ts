import { officeDayBefore } from '../office-days.ts';
import { type CaseLine, caseLines, type DigestDay } from './case-lines.ts';
import type { Matter } from './matter.ts';
import type { DigestCase } from './person-digest.ts';

/**
 * What one person is told of cases, a line each with all that is due in it: first what came due while the office was
 * closed, then what hurts the client most, then what has waited longest.
 * @param insteadOf by the owner of a matter, in whose place the reader is told
 */
export function digestCases(
  matters: readonly Matter[],
  insteadOf: (owner: string) => string,
  day: DigestDay,
): readonly DigestCase[] {
  const lastWorked = officeDayBefore(day.today, day.closures);
  const cameWhileClosed = (line: CaseLine) =>
    line.matters.some(({ due }) => lastWorked < due && due < day.today);
  const lines = caseLines(matters, day).map((line) => digestCase(line, insteadOf, cameWhileClosed(line)));
  return [...lines.filter((one) => one.cameWhileClosed), ...lines.filter((one) => !one.cameWhileClosed)];
}

function digestCase(
  { caseId, rowNumber, initials, stage, matters, owner }: CaseLine,
  insteadOf: (owner: string) => string,
  cameWhileClosed: boolean,
): DigestCase {
  return { caseId, rowNumber, initials, stage, matters, cameWhileClosed, insteadOf: insteadOf(owner) };
}
