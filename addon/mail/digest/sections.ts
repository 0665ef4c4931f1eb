import type { DigestCase, DigestMatter } from '../../rules/reminders/person-digest.ts';

/** The parts of a digest in which cases stand, what cannot wait first. */
export const SECTIONS = [
  { key: 'cameWhileClosed', title: 'הגיע מועדם כשהמשרד היה סגור', count: 'כשהיינו סגורים', tone: 'alarm' },
  { key: 'urgent', title: 'באיחור ודחוף', count: 'באיחור ודחוף', tone: 'alarm' },
  { key: 'today', title: 'להיום', count: 'להיום', tone: 'warning' },
  { key: 'soon', title: 'בקרוב', count: 'בקרוב', tone: 'plain' },
] as const;

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
