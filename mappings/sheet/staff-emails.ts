import type { StaffEntry } from './staff-entry.ts';

/** What a cell of emails holds. */
interface StaffEmails {
  readonly addresses: readonly string[];
  /** Whether something else stands there as well, or instead. */
  readonly hasOther: boolean;
}

/** Only what Google would take for an address: one that it does not take would fail the whole call. */
const ADDRESS = /^[a-z0-9._%+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
/** Text copied from a Hebrew page brings these along unseen. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The addresses in a colleague's cell of emails, which may hold several. */
export function staffEmails({ email }: Pick<StaffEntry, 'email'>): StaffEmails {
  const words = email
    .replace(DIRECTION_MARKS, '')
    .toLowerCase()
    .split(/[\s,;<>]+/)
    .filter((word) => word !== '');
  const addresses = words.filter((word) => ADDRESS.test(word));
  return { addresses, hasOther: addresses.length < words.length };
}
