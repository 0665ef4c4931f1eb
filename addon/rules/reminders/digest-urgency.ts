import { MATTER_KINDS } from './matter.ts';
import { rankOf } from './matter-order.ts';
import type { PersonDigest } from './person-digest.ts';

/** Team managers come first, so that they hear where others cannot be told. */
const OF_MANAGERS = -1;
const OF_HAND_OVERS = MATTER_KINDS.length;
const OF_NOTHING = MATTER_KINDS.length + 1;

/** Whose digest is sent first where mails are short: lower comes first. */
export function urgencyOf({
  cases,
  notices,
  office,
}: Pick<PersonDigest, 'cases' | 'notices' | 'office'>): number {
  if (office !== null) return OF_MANAGERS;
  let urgency = notices.length > 0 ? OF_HAND_OVERS : OF_NOTHING;
  for (const { matters } of cases) for (const { kind } of matters) urgency = Math.min(urgency, rankOf(kind));
  return urgency;
}
