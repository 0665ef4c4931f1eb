import {
  COMPLAINT_SUBJECTS,
  type ComplaintSubject,
  FEEDBACK_KINDS,
  type FeedbackKind,
} from '../../../mappings/feedback.ts';
import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import { FEEDBACK_TAB } from '../../../mappings/sheet/tabs.ts';
import { idOf } from '../issued-numbers.ts';
import { cleanLine } from '../typed/clean-line.ts';
import { storedDate, typedDate } from '../typed/typed-date.ts';
import { storedMoney, typedMoney } from '../typed/typed-number.ts';
import { termOf } from '../typed/typed-term.ts';

/** A line of the tab משוב, understood. */
export interface FeedbackRow {
  /** `2025-03-31` */
  readonly day: string;
  /** Empty where none was written. */
  readonly caseId: string;
  readonly kind: FeedbackKind;
  readonly subject: ComplaintSubject;
  /** 1 to 5; null where there is none. */
  readonly score: number | null;
  /** In agorot. */
  readonly amount: number;
}

/**
 * What clients said of the office, oldest first. A line whose date or kind nobody can read is left out.
 * @param rows the tab's cells from its first row on
 */
export function feedbackRows(rows: readonly (readonly unknown[])[]): readonly FeedbackRow[] {
  return feedbackLines(rows)
    .flatMap(({ cell, text }) => {
      const day = dayOf(cell('date'));
      const kind = termOf(FEEDBACK_KINDS, text('kind'))?.key;
      if (day === null || kind === undefined) return [];
      const subject = termOf(COMPLAINT_SUBJECTS, text('subject'))?.key ?? 'other';
      return [
        {
          ...{ day, kind, subject, caseId: caseIdOf(text('caseId')) },
          ...{ score: scoreOf(cell('score')), amount: amountOf(cell('amount')) },
        },
      ];
    })
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

type FeedbackColumn = (typeof FEEDBACK_TAB.columns)[number]['key'];

/** The columns of which a cell may keep a line from being counted. */
export const FEEDBACK_FAULTS = [
  'date',
  'kind',
  'subject',
  'score',
  'amount',
] as const satisfies readonly FeedbackColumn[];

/** A cell of the tab that the report cannot count as it stands. */
export interface FeedbackProblem {
  /** From 1. */
  readonly rowNumber: number;
  readonly column: (typeof FEEDBACK_FAULTS)[number];
}

/** What the report on the month leaves out, or counts as something else, because nobody can read it. */
export function feedbackProblems(rows: readonly (readonly unknown[])[]): readonly FeedbackProblem[] {
  return feedbackLines(rows).flatMap(({ cell, text, rowNumber }): readonly FeedbackProblem[] => {
    if (FEEDBACK_TAB.columns.every(({ key }) => text(key) === '')) return [];
    const kind = termOf(FEEDBACK_KINDS, text('kind'))?.key;
    const isUnknownSubject =
      text('subject') !== '' && termOf(COMPLAINT_SUBJECTS, text('subject')) === undefined;
    const faults: { readonly [Column in FeedbackProblem['column']]: boolean } = {
      date: dayOf(cell('date')) === null,
      kind: kind === undefined,
      subject: kind === 'complaint' && isUnknownSubject,
      score: kind === 'satisfaction' && scoreOf(cell('score')) === null,
      amount: kind === 'refund' && amountOf(cell('amount')) === 0,
    };
    return FEEDBACK_FAULTS.flatMap((column) => (faults[column] ? [{ rowNumber, column }] : []));
  });
}

interface FeedbackLine {
  readonly rowNumber: number;
  readonly cell: (key: FeedbackColumn) => unknown;
  readonly text: (key: FeedbackColumn) => string;
}

/** None where the header row cannot be found. */
function feedbackLines(rows: readonly (readonly unknown[])[]): readonly FeedbackLine[] {
  const found = findHeaders(rows, FEEDBACK_TAB.columns);
  if (found === null) return [];
  const indexes = new Map(
    FEEDBACK_TAB.columns.map(({ key, header }) => [key, found.headers.indexOf(header)]),
  );
  const first = found.headerRowIndex + 1;
  return rows.slice(first).map((row, index) => {
    const cell = (key: FeedbackColumn) => row[indexes.get(key) ?? -1];
    return { rowNumber: first + index + 1, cell, text: (key) => cleanLine(String(cell(key) ?? '')) };
  });
}

function dayOf(cell: unknown): string | null {
  const typed =
    typeof cell === 'number' ? storedDate(cell) : typedDate(cleanLine(String(cell ?? '')), 'office');
  return typed.outcome === 'value' ? String(typed.value) : null;
}

/** `c-12` and `12` are typed for `C-00012`. */
function caseIdOf(text: string): string {
  const [, digits = ''] = /^(?:c\s?-?\s?)?(\d{1,15})$/i.exec(text) ?? [];
  return digits === '' ? text : idOf('C', Number(digits));
}

/** `4`, and `4/5` as it is said. */
function scoreOf(cell: unknown): number | null {
  const [, digits = ''] = /^([1-5](?:\.\d+)?)(?:\s?\/\s?5)?$/.exec(cleanLine(String(cell ?? ''))) ?? [];
  const score = Number(digits);
  return score >= 1 && score <= 5 ? score : null;
}

function amountOf(cell: unknown): number {
  const typed = typeof cell === 'number' ? storedMoney(cell) : typedMoney(cleanLine(String(cell ?? '')));
  return typed.outcome === 'value' ? Math.abs(Number(typed.value)) : 0;
}
