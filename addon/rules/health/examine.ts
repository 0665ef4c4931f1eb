import { checkAddresses } from './checks/addresses.ts';
import { checkCaseNumbers } from './checks/case-numbers.ts';
import { checkClaims } from './checks/claims.ts';
import { checkClock } from './checks/clock.ts';
import { checkFeedback } from './checks/feedback.ts';
import { checkHandlers } from './checks/handlers.ts';
import { checkLayout } from './checks/layout.ts';
import { checkMails } from './checks/mails.ts';
import { checkNotices } from './checks/notices.ts';
import { checkReview } from './checks/review.ts';
import { checkRoom } from './checks/room.ts';
import { checkSettings } from './checks/settings.ts';
import { checkSharing } from './checks/sharing.ts';
import { checkStaff } from './checks/staff.ts';
import { checkStandingNeeds } from './checks/standing-needs.ts';
import { checkTabs } from './checks/tabs.ts';
import { checkTriggers } from './checks/triggers.ts';
import { checkUnknownPeople } from './checks/unknown-people.ts';
import type { ExaminedOffice } from './examined-office.ts';
import type { Finding } from './finding.ts';

/**
 * What keeps the office running, the most urgent first: what stops everything, what nobody was told of, who cannot
 * work, which cases go wrong, and at last what is only untidy.
 */
const CHECKS: readonly ((office: ExaminedOffice) => readonly Finding[])[] = [
  checkTabs,
  checkTriggers,
  checkClock,
  checkMails,
  checkNotices,
  checkClaims,
  checkAddresses,
  checkSharing,
  checkStaff,
  checkHandlers,
  checkCaseNumbers,
  checkStandingNeeds,
  checkSettings,
  checkFeedback,
  checkLayout,
  checkUnknownPeople,
  checkReview,
  checkRoom,
];

/** Looks at everything there is to look at. */
export function examine(office: ExaminedOffice): readonly Finding[] {
  return CHECKS.flatMap((check) => check(office));
}
