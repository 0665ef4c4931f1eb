import { CELL_PROBLEMS } from './wording/cell-problems.ts';
import { FILE_PROBLEMS } from './wording/file-problems.ts';
import type { ProblemText } from './wording/problem-text.ts';

const TEXTS = new Map(Object.entries({ ...CELL_PROBLEMS, ...FILE_PROBLEMS }));

/** The Hebrew of a problem's code; null for a code it does not know. */
export function problemText(code: string): ProblemText | null {
  return TEXTS.get(code) ?? null;
}

const ONE_OF = 'one of: ';

/** The words a cell may hold, where the problem names them; they are the office's own Hebrew words. */
export function acceptedWords(expected: string): string | null {
  return expected.startsWith(ONE_OF) ? expected.slice(ONE_OF.length) : null;
}
