import { type ImportOutcome, problemsOf } from '../import-outcome.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { isOpen } from '../review/review-item.ts';

const PROBLEMS_SHOWN = 10;

interface SummaryParts {
  readonly dryRun: boolean;
  readonly tail: string;
}

/** What the owner reads when an import is done. */
export function importSummary(outcome: ImportOutcome, { dryRun, tail }: SummaryParts): string {
  const { readings, refused, rows, clientCount, cases, reviewItems, ledger } = outcome;
  const problems = [...refused, ...problemsOf(outcome)];
  const open = reviewItems.filter(isOpen).length;
  return [
    ...readings.map(({ workbook, sheets, rows: own }) => {
      const tabs = sheets.filter(({ sourceRows }) => sourceRows > 0).length;
      return `${count(own.length, 'source row')} in ${count(tabs, 'tab')} of ${workbook}`;
    }),
    `${number(ledger.read)} cells read = ${number(ledger.canonical)} canonical + ${number(ledger.extra)} extra + ${number(ledger.rejected)} rejected`,
    `  of the rejected, ${number(ledger.rejected - withProblem(outcome))} are titles, headers, totals, lists and blanks; ${number(withProblem(outcome))} have a problem`,
    `${count(rows.length, 'source row')} became ${count(clientCount, 'client')} with ${count(cases.length, 'case')}`,
    open === 0 ? 'Nothing waits for a decision' : `${count(open, 'item')} for review in tab לבדיקה`,
    ...problemLines(problems, dryRun),
    tail,
  ].join('\n');
}

/** Rejected cells that a problem tells of; the others were never meant to be on a case. */
function withProblem({ readings }: ImportOutcome): number {
  return readings.reduce((sum, { problems, rejected }) => {
    const codes = new Set(problems.map(({ code }) => code));
    return sum + rejected.filter(({ reason }) => codes.has(reason)).length;
  }, 0);
}

function problemLines(problems: readonly Problem[], dryRun: boolean): readonly string[] {
  if (problems.length === 0) return ['No problems'];
  const more = problems.length - PROBLEMS_SHOWN;
  return [
    `${count(problems.length, 'problem')}:`,
    ...problems.slice(0, PROBLEMS_SHOWN).map((problem) => `  ${formatProblem(problem)}`),
    ...(more > 0 ? [`  and ${number(more)} more${dryRun ? '' : ', all on the page report.html'}`] : []),
  ];
}

function count(amount: number, thing: string): string {
  return `${number(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}

function number(amount: number): string {
  return amount.toLocaleString('en-US');
}
