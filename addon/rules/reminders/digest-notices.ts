import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { rolesFilledBy, whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import { whoHas } from '../loads.ts';
import { casesByNumber } from '../notices/notice-lines.ts';
import type { StandingNotice } from '../notices/standing-notices.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { isOpen, stageOf } from '../stage-of.ts';
import type { Addressee } from './addressee.ts';
import { inWhosePlace } from './addressees.ts';
import type { DigestNotice } from './person-digest.ts';

/**
 * The hand-overs that a digest tells, by whom it tells: those of which nobody has surely heard, of each case and
 * reader only the last, and none that is no news any more because the case has gone on to somebody else.
 * @param toldTo who is told of what is somebody's
 */
export function digestNotices({
  notices,
  cases,
  staff,
  today,
  toldTo,
}: {
  /** Oldest first. */
  readonly notices: readonly StandingNotice[];
  readonly cases: readonly ListedCase[];
  readonly staff: readonly StaffEntry[];
  readonly today: string;
  readonly toldTo: (name: string) => Addressee | null;
}): ReadonlyMap<Addressee, readonly DigestNotice[]> {
  if (notices.length === 0) return new Map();
  const standing = casesByNumber(cases);
  const lastOf = new Map(notices.map((notice) => [placeOf(notice, toldTo), notice]));
  const byReader = new Map<Addressee, DigestNotice[]>();
  for (const notice of notices) {
    if (lastOf.get(placeOf(notice, toldTo)) !== notice) continue;
    const reader = toldTo(notice.name);
    const listed = standing.get(notice.caseId);
    if (reader === null || listed === undefined || !isUntold(notice, today)) continue;
    if (!isNews(notice, listed, staff)) continue;
    const news = { ...notice, insteadOf: inWhosePlace(notice.name, reader, staff) };
    const known = byReader.get(reader);
    if (known === undefined) byReader.set(reader, [news]);
    else known.push(news);
  }
  return byReader;
}

/** A case and its reader. */
function placeOf({ caseId, name }: StandingNotice, toldTo: (name: string) => Addressee | null): string {
  return `${caseId} ${toldTo(name)?.address ?? ''}`;
}

/** A mail that is on its way today is settled by the clock within the hour; one of another day never was. */
function isUntold({ told }: StandingNotice, today: string): boolean {
  switch (told.state) {
    case 'waiting':
    case 'failed':
    case 'unsure':
      return true;
    case 'sending':
      return told.at < today;
    case 'sent':
      return false;
    default:
      return told.state satisfies never;
  }
}

/** That a case ended stays news; that it came to somebody only while they have it. */
function isNews(
  { name, about }: StandingNotice,
  { caseValues }: ListedCase,
  staff: readonly StaffEntry[],
): boolean {
  if (about === 'left' || about === 'withoutEntitlement') return true;
  if (!isOpen(caseValues)) return false;
  const acting = whoActsFor(name, staff);
  const isWith = (owner: string) =>
    owner === name || (acting !== null && whoActsFor(owner, staff) === acting);
  // A case that is being taken in is with the team managers, and with whoever will have the client.
  const isTeamManagers = stageOf(caseValues) === 'intake' && acting !== null;
  return (
    whoHas(caseValues) === '' ||
    isWith(whoHas(caseValues)) ||
    (isTeamManagers && rolesFilledBy(acting, staff).has('teamManager'))
  );
}
