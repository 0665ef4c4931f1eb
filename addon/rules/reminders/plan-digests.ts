import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import type { StandingNotice } from '../notices/standing-notices.ts';
import { officeDayBefore } from '../office-days.ts';
import type { OfficeSettings } from '../office-settings.ts';
import { remembering } from '../remembering.ts';
import type { ReminderSettings } from '../settings/reminder-settings.ts';
import type { ListedCase } from '../settle/settlement.ts';
import type { Addressee } from './addressee.ts';
import { addresseeOf, addressees, addressNamed, fallbackAmong, inWhosePlace } from './addressees.ts';
import { digestCases } from './digest-cases.ts';
import { digestNotices } from './digest-notices.ts';
import { unreachable } from './digest-trouble.ts';
import { urgencyOf } from './digest-urgency.ts';
import { entitlementMilestones } from './kinds/endings.ts';
import type { Matter } from './matter.ts';
import { mostUrgentFirst } from './matter-order.ts';
import type { OfficeOverview, OfficeTrouble } from './office-overview.ts';
import { officeOverview } from './office-overview-of.ts';
import type { DigestCase, PersonDigest } from './person-digest.ts';

export interface DigestsWanted {
  readonly matters: readonly Matter[];
  readonly cases: readonly ListedCase[];
  /** Oldest first. */
  readonly notices: readonly StandingNotice[];
  readonly staff: readonly StaffEntry[];
  readonly settings: ReminderSettings & Pick<OfficeSettings, 'closures'>;
  /** On the office's clock: `2025-03-31`. */
  readonly today: string;
  /** The last day on which an address was sent its digest, or had none to get; null where none is known. */
  readonly lastTold: (address: string) => string | null;
  /** The last day on which an address was to get one, whatever became of it; null where none is known. */
  readonly lastReader: (address: string) => string | null;
  readonly reviewWaiting: number;
  readonly trouble: readonly OfficeTrouble[];
  /** Who is told where no team manager can be; null where there is nobody. */
  readonly fallback: Addressee | null;
}

/**
 * What everybody is told on a day, one digest a person, also where there is nothing to tell. Every matter is told to
 * exactly one: whoever acts for its owner, else a team manager. Team managers see the whole office besides.
 */
export function planDigests(wanted: DigestsWanted): readonly PersonDigest[] {
  const { cases, notices, staff, today, fallback } = wanted;
  const people = addressees(staff);
  const toldTo = remembering((name) => addresseeOf(name, { staff, addressees: people, fallback }));
  // In their order already, each reader's are sorted in no time.
  const ordered = mostUrgentFirst(wanted.matters);
  const matters = mattersByReader(ordered, toldTo);
  const news = digestNotices({ notices, cases, staff, today, toldTo });
  const trouble = [...wanted.trouble, ...unreachable({ cases, staff, addressees: people })];
  const office = officeOverview({ ...wanted, matters: ordered, trouble });

  const standIn = people.some(({ isManager }) => isManager) ? null : fallbackAmong(people, fallback);
  const readers = standIn === null || people.includes(standIn) ? people : [...people, standIn];
  return readers
    .map((to): PersonDigest => {
      const own = casesOf(to, matters.get(to) ?? [], wanted);
      const seen = to.isManager || to === standIn ? besides(own, office) : null;
      const told = { cases: own, notices: news.get(to) ?? [], office: seen };
      return { to, day: today, ...told, urgency: urgencyOf(told) };
    })
    .filter((digest) => people.includes(digest.to) || hasFallenTo(digest));
}

/** Whether there is anything for somebody who is told only where nobody else can be. */
function hasFallenTo({ cases, notices, office }: PersonDigest): boolean {
  return cases.length > 0 || notices.length > 0 || (office?.trouble ?? []).length > 0;
}

/** What is in a reader's own list is not told a second time as somebody's who is late. */
function besides(own: readonly DigestCase[], office: OfficeOverview): OfficeOverview {
  const rows = new Set(own.map(({ rowNumber }) => rowNumber));
  return { ...office, escalated: office.escalated.filter(({ rowNumber }) => !rows.has(rowNumber)) };
}

function mattersByReader(
  matters: readonly Matter[],
  toldTo: (name: string) => Addressee | null,
): ReadonlyMap<Addressee, readonly Matter[]> {
  const byReader = new Map<Addressee, Matter[]>();
  for (const matter of matters) {
    const reader = toldTo(matter.owner);
    if (reader === null) continue;
    const known = byReader.get(reader);
    if (known === undefined) byReader.set(reader, [matter]);
    else known.push(matter);
  }
  return byReader;
}

function casesOf(to: Addressee, matters: readonly Matter[], wanted: DigestsWanted) {
  const { staff, settings, today } = wanted;
  const toldSince = remembering((owner) => lastHeard(owner, to, wanted));
  const isToldNow = ({ kind, due, owner }: Matter) =>
    kind !== 'entitlementEnding' ||
    entitlementMilestones(due, settings).some((day) => toldSince(owner) < day && day <= today);
  return digestCases(
    matters.filter(isToldNow),
    remembering((owner) => inWhosePlace(owner, to, staff)),
    { today, closures: settings.closures },
  );
}

/**
 * The last day on which whoever then read what is an owner's was told. As long as the reader has had no list since
 * the owner was to get one, that was the owner, whose own list may have failed.
 */
function lastHeard(owner: string, to: Addressee, wanted: DigestsWanted): string {
  const own = wanted.lastTold(to.address) ?? officeDayBefore(wanted.today, wanted.settings.closures);
  const address = addressNamed(owner, wanted.staff);
  const wasReader = address === null ? null : wanted.lastReader(address);
  if (address === null || wasReader === null || own > wasReader) return own;
  return wanted.lastTold(address) ?? own;
}
