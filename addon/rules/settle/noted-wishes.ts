import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { notedRecord } from './noted-record.ts';
import type { Wish } from './wish.ts';

const PREFIX = 'wish.';

/** Under which key of the document's properties a wish is noted: one for each person and case. */
export function wishKey({ caseId, email }: Pick<Wish, 'caseId' | 'email'>): string {
  return `${PREFIX}${caseId}.${email}`;
}

/** All wishes among the document's properties; what cannot be read is no wish. */
export function wishesIn(properties: Readonly<Record<string, string>>): readonly Wish[] {
  return Object.entries(properties).flatMap(([key, text]) => {
    const wish = key.startsWith(PREFIX) ? wishOf(text) : null;
    return wish === null || wishKey(wish) !== key ? [] : [wish];
  });
}

function wishOf(text: string): Wish | null {
  const { caseId, email, from, to, reason, at } = notedRecord(text);
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (!isText(caseId) || !isText(email) || !isText(reason) || typeof at !== 'number') return null;
  if (!isStage(from) || (to !== 'next' && !isStage(to))) return null;
  return { caseId, email, from, to, reason, at };
}

/** Whether something is the key of a stage. */
export function isStage(value: unknown): value is StageKey {
  return STAGES.some(({ key }) => key === value);
}
