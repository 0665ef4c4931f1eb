import { createHash } from 'node:crypto';
import type { ReviewKind } from '../../mappings/review.ts';
import type { ReviewSubject } from './review-item.ts';

/** The same matter has the same id in every import, so that a decision is asked for once. */
export function reviewItemId(kind: ReviewKind, subject: ReviewSubject): string {
  return `R-${createHash('sha256')
    .update(JSON.stringify([kind, subject]))
    .digest('hex')
    .slice(0, 10)}`;
}
