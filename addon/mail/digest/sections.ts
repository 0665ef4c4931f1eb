import type { DigestCase, DigestMatter } from '../../rules/reminders/person-digest.ts';

/**
 * The parts of a digest in which cases stand, what cannot wait first. Some lines are kept for each, so that an old
 * backlog never takes the place of what is due today.
 */
export const SECTIONS = [
  {
    key: 'cameWhileClosed',
    title: 'הגיע מועדם כשהמשרד היה סגור',
    count: 'כשהיינו סגורים',
    tone: 'alarm',
    keptLines: 10,
  },
  { key: 'urgent', title: 'באיחור ודחוף', count: 'באיחור ודחוף', tone: 'alarm', keptLines: 10 },
  { key: 'today', title: 'להיום', count: 'להיום', tone: 'warning', keptLines: 10 },
  { key: 'soon', title: 'בקרוב', count: 'בקרוב', tone: 'plain', keptLines: 4 },
] as const;

/** Of cases that are new and nothing more. */
export const NEW_SECTION = { title: 'חדש אצלכם', keptLines: 6 } as const;

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** Where a case stands: by the most pressing of all that is due in it. */
export function sectionOf({ cameWhileClosed, matters }: DigestCase, day: string): SectionKey {
  if (cameWhileClosed) return 'cameWhileClosed';
  const pressing = matters.map((matter) => pressingOf(matter, day));
  if (pressing.includes('urgent')) return 'urgent';
  return pressing.includes('today') ? 'today' : 'soon';
}

/** The last days for an appeal are urgent before they are over: nothing brings them back. */
function pressingOf({ kind, due }: DigestMatter, day: string): SectionKey {
  switch (kind) {
    case 'appealEnding':
      return 'urgent';
    case 'dueSoon':
      return 'soon';
    case 'dueToday':
      return 'today';
    case 'entitlementEnding':
    case 'promisePassed':
      if (due > day) return 'soon';
      return due === day ? 'today' : 'urgent';
    case 'actionOverdue':
    case 'stageOverdue':
    case 'waitingTooLong':
    case 'quiet':
    case 'paymentOverdue':
      return 'urgent';
  }
}

/** Whether something in a case is past its day. */
export function isLate({ matters }: DigestCase, day: string): boolean {
  return matters.some(({ kind, due }) => due < day && kind !== 'dueSoon');
}
