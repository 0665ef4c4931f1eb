import { staffEmails } from '../../staff-emails.ts';
import type { StaffEntry } from '../../staff-entry.ts';
import { STAFF_TAB } from '../../tabs.ts';
import type { LayoutObstacle } from '../layout-obstacle.ts';
import type { ProtectedRange } from '../rest.ts';

interface PlannedProtection {
  /** The tab's title. */
  readonly tab: string;
  /** People's protection of the whole tab, which stays in the place of ours. */
  readonly inTheWay: ProtectedRange | null;
  /** Emails that were asked for and do not stand. */
  readonly missing: readonly string[];
}

/** What keeps people from editing what they should, or lets them edit what they should not; each thing once. */
export function protectionObstacles(
  protections: readonly PlannedProtection[],
  staff: readonly StaffEntry[],
): readonly LayoutObstacle[] {
  const tabs = [...new Set(protections.map(({ tab }) => tab))];
  return [
    ...protections.flatMap(({ tab, inTheWay }): readonly LayoutObstacle[] =>
      inTheWay ? [{ what: 'sheetProtection', tab, detail: inTheWay.description ?? '' }] : [],
    ),
    ...staff
      .filter((one) => staffEmails(one).hasOther)
      .map(
        ({ name, email }): LayoutObstacle => ({
          what: 'badEmail',
          tab: STAFF_TAB.title,
          detail: `${name}: ${email}`,
        }),
      ),
    ...tabs.flatMap((tab): readonly LayoutObstacle[] => {
      const missing = new Set(protections.flatMap((one) => (one.tab === tab ? one.missing : [])));
      return missing.size === 0 ? [] : [{ what: 'notShared', tab, detail: [...missing].join(', ') }];
    }),
  ];
}
