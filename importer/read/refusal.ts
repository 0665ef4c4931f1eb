import { CasesheetError, formatProblem, type Problem } from '../problem.ts';

/** A legacy workbook that cannot be read at all; its message is the whole sentence for the owner. */
export class RefusedFile extends CasesheetError {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(formatProblem(problem), options);
    this.problem = problem;
  }
}

/** Why a file is refused, thrown where it is seen; `readWorkbook` adds which file it was. */
export class Refusal extends Error {
  readonly why: Omit<Problem, 'where'>;

  constructor(why: Omit<Problem, 'where'>, options?: ErrorOptions) {
    super(why.saw, options);
    this.why = why;
  }
}
