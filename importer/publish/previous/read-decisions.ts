import { z } from 'zod';
import { DECISIONS, type DecisionKey, REVIEW_KINDS } from '../../../mappings/review.ts';
import type { REVIEW_TAB } from '../../../mappings/sheet/tabs.ts';
import type { Problem } from '../../problem.ts';
import type { EarlierDecision, ReviewSubject } from '../../review/review-item.ts';
import type { ReviewRow } from '../tables/review-table.ts';
import type { ReadTab, TabRow } from './read-tab.ts';

export type ReviewKey = (typeof REVIEW_TAB)['columns'][number]['key'];

const TWO_TEXTS = z.tuple([z.string(), z.string()]);
const SUBJECT: z.ZodType<ReviewSubject> = z.discriminatedUnion('about', [
  z.object({ about: z.literal('pair'), hashes: TWO_TEXTS }),
  z.object({ about: z.literal('row'), hash: z.string(), caseIds: TWO_TEXTS }),
  z.object({ about: z.literal('value'), caseId: z.string(), field: z.string(), values: TWO_TEXTS }),
]);

/** The lines of the review tab as people left them. */
export function readReviewRow(row: TabRow<ReviewKey>): ReviewRow {
  const weight = row.cell('weightBits')?.value;
  return {
    id: row.text('id'),
    kind: row.text('kind'),
    first: row.text('first'),
    second: row.text('second'),
    why: row.text('why'),
    weightBits: typeof weight === 'number' ? weight : null,
    decision: row.text('decision').trim(),
    note: row.text('note'),
    caseIds: row.text('caseIds'),
    subject: row.text('subject'),
  };
}

/** What people decided, and a problem for each decision that cannot be applied. */
export function readDecisions(
  workbook: string,
  { sheet, rows }: ReadTab<ReviewKey>,
): { readonly decisions: readonly EarlierDecision[]; readonly problems: readonly Problem[] } {
  const decisions: EarlierDecision[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const read = readReviewRow(row);
    if (read.decision === '') continue;
    const where = { workbook, sheet, cell: row.address('decision') };
    const kind = REVIEW_KINDS.find(({ label }) => label === read.kind);
    const subject = parseSubject(read.subject);
    if (kind === undefined || subject === null || read.id === '') {
      problems.push(damagedKey(where, quoted(read.decision)));
      continue;
    }
    const allowed: readonly DecisionKey[] = [...kind.settledBy, 'later'];
    const decision = DECISIONS.find(
      ({ key, label }) => label === folded(read.decision) && allowed.includes(key),
    );
    if (decision === undefined) problems.push(unknownDecision(where, quoted(read.decision), allowed));
    else decisions.push({ id: read.id, kind: kind.key, subject, decision: decision.key });
  }
  return { decisions, problems };
}

function quoted(words: string): string {
  return JSON.stringify(words);
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function parseSubject(json: string): ReviewSubject | null {
  try {
    return SUBJECT.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function unknownDecision(where: Problem['where'], saw: string, allowed: readonly DecisionKey[]): Problem {
  const labels = DECISIONS.filter(({ key }) => allowed.includes(key)).map(({ label }) => label);
  return {
    code: 'unknown-decision',
    where,
    saw,
    expected: labels.join(' / '),
    fix: 'Choose a decision that fits this kind of item from the list; until then the item stays open.',
  };
}

function damagedKey(where: Problem['where'], saw: string): Problem {
  return {
    code: 'decision-without-item',
    where,
    saw,
    expected: 'a row whose hidden columns are as they were written',
    fix: 'Restore the row from cases.previous.xlsx; until then this decision is not applied.',
  };
}
