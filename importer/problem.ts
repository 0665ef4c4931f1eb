/** Where something was seen, as a person finds it in Excel. */
export interface Where {
  /** File name without its folder. */
  readonly workbook: string;
  readonly sheet?: string;
  /** Cell as Excel names it, such as `D17`, or a row such as `17`. */
  readonly cell?: string;
}

/** One bad cell, sheet or file: a value that is collected and shown, never thrown. */
export interface Problem {
  /** Stable kebab-case name of the kind of problem, such as `unreadable-date`. */
  readonly code: string;
  readonly where: Where;
  /** What was seen, shortened for display. */
  readonly saw: string;
  readonly expected: string;
  /** What the owner can do about it. */
  readonly fix: string;
}

/** A broken world (no such file, output not writable): one clear sentence for the owner, no stack trace. */
export class CasesheetError extends Error {
  override readonly name = 'CasesheetError';
}

/** A mistake of this program's own. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** `billing.xlsx / גבייה ! D17`. */
export function formatWhere({ workbook, sheet, cell }: Where): string {
  return [workbook, sheet === undefined ? '' : ` / ${sheet}`, cell === undefined ? '' : ` ! ${cell}`].join(
    '',
  );
}

/** The whole problem as one sentence of the command line. */
export function formatProblem({ where, saw, expected, fix }: Problem): string {
  return `${formatWhere(where)}: saw ${saw}, expected ${expected}. ${fix}`;
}
