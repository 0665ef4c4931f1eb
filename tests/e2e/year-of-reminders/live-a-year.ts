import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { Random } from '../../../scripts/samples/random.ts';
import { ownerIn, YearsCases } from './a-years-cases.ts';
import { aYearsOffice, type YearsOffice } from './a-years-office.ts';
import { namesOf, YearsStaff } from './a-years-staff.ts';
import { isClosed, nextDay } from './jewish-calendar.ts';
import { type ReadDigest, readDigest } from './read-digest.ts';
import { reasonsOn } from './what-is-due.ts';

/** What goes wrong on a day. */
type Fault = 'none' | 'cut off' | 'fired twice' | 'fired meanwhile' | 'mails short' | 'no mails';

/** A mail, and what its reader had to be told when it went. */
export interface TellingMail extends ReadDigest {
  readonly fault: Fault;
  /** Numbers of cases in which something was due, whoever else reads them. */
  readonly expected: ReadonlySet<string>;
  /** Hand-overs to the reader of which nobody had told them. */
  readonly arrived: ReadonlySet<string>;
}

/** Somebody with cases that were due on a day on which no mail came. */
interface Untold {
  readonly to: string;
  readonly day: string;
  readonly fault: Fault;
}

export interface Year {
  readonly mails: readonly TellingMail[];
  readonly untold: readonly Untold[];
  /** How many cases came, and the calls that the longest run took. */
  readonly cases: number;
  readonly mostCalls: number;
}

interface Length {
  readonly seed: string;
  readonly from: string;
  readonly to: string;
  readonly casesAMonth: number;
  readonly backlog: number;
}

/** Before, in and after the hours of the office. */
const OPEN_HOURS = [7, 8, 9, 11, 14, 17];
/** After that hour's run what was due has been worked on. */
const WORK_DONE_BY = 11;

/** An office day by day, its clock hour by hour, with something going wrong every other day. */
export async function liveAYear({ seed, from, to, casesAMonth, backlog }: Length): Promise<Year> {
  const random = new Random(seed);
  const quota = { allowed: 100 };
  const days = daysOf({ from, to });
  // A month has twenty days on which it takes cases in, more or less.
  const room = backlog + Math.ceil((casesAMonth / 20) * days.length);
  const office = await aYearsOffice({ firstDay: from, room, quota: () => quota.allowed });
  office.writeSettings({ handOffMail: 'לא', monthlyReportDay: 0 });
  const team = new YearsStaff(random.fork('staff'), from);
  const cases = new YearsCases(random.fork('cases'));
  cases.takeOver(nextDay(from, -1), backlog);
  const mails: TellingMail[] = [];
  const untold: Untold[] = [];
  let arrived: readonly { readonly caseId: string; readonly name: string }[] = [];
  let mostCalls = 0;

  for (const day of days) {
    const staff = team.on(day);
    office.at(`${day}T05:00`);
    office.writeStaff(staff);
    office.writeCases(cases.all, cases.takeChanged());
    const fault = faultOf(random);
    const faults = new FaultsOfADay(fault, { random, office });
    const morning = expectedOf(cases, { staff, day });
    const reached = new Set<string>();
    for (const hour of isClosed(day) ? [9, 14] : OPEN_HOURS) {
      office.at(`${day}T${String(hour).padStart(2, '0')}:37`);
      quota.allowed = faults.quotaAt(hour);
      const sentBefore = office.host.outbox.length;
      const expected = expectedOf(cases, { staff, day });
      mostCalls = Math.max(mostCalls, faults.run());
      for (const mail of office.host.outbox.slice(sentBefore).map(readDigest)) {
        const own = arrived.filter(({ name }) => addressFor(name, staff) === mail.to);
        const isStillTheirs = ({ caseId, name }: (typeof own)[number]) =>
          cases.all.some((one) => one.caseId === caseId && ownerIn(one) === name);
        mails.push({
          ...mail,
          fault,
          expected: expected.get(mail.to) ?? new Set(),
          arrived: new Set(own.filter(isStillTheirs).map(({ caseId }) => caseId)),
        });
        reached.add(mail.to);
        arrived = arrived.filter((one) => !own.includes(one));
      }
      if (hour === WORK_DONE_BY && !isClosed(day)) {
        const came = cases.work(day, (one) => reasonsOn(day, one).length > 0);
        cases.takeIn(day, Math.round(casesAMonth / 21));
        office.writeCases(cases.all, cases.takeChanged());
        office.note(came, `${day}T12:00:00`);
        arrived = [...arrived, ...came];
      }
    }
    if (isClosed(day)) continue;
    office.tidy();
    // What was done in the meantime is no longer anybody's to hear.
    const evening = expectedOf(cases, { staff, day });
    for (const [address, numbers] of morning) {
      const left = [...numbers].filter((caseId) => evening.get(address)?.has(caseId));
      if (left.length > 0 && !reached.has(address)) untold.push({ to: address, day, fault });
    }
  }
  return { mails, untold, cases: cases.all.length, mostCalls };
}

function faultOf(random: Random): Fault {
  return random.share({
    none: 50,
    'cut off': 20,
    'fired twice': 8,
    'fired meanwhile': 8,
    'mails short': 8,
    'no mails': 6,
  });
}

/** The clock of one day, and what goes wrong in it. */
class FaultsOfADay {
  readonly #fault: Fault;
  readonly #office: YearsOffice;
  /** The call at which it happens, counted over the day. */
  readonly #atCall: number;
  #calls = 0;

  constructor(fault: Fault, { random, office }: { readonly random: Random; readonly office: YearsOffice }) {
    this.#fault = fault;
    this.#office = office;
    // A run that sends to everybody makes about so many.
    this.#atCall = random.integer(10, 90);
  }

  /** The other scripts of the same account leave room again in the afternoon, or only the next day. */
  quotaAt(hour: number): number {
    const sent = SENT_A_DAY;
    if (this.#fault === 'no mails') return 0;
    return this.#fault === 'mails short' && hour < 14 ? 5 : sent;
  }

  /** @returns how many calls of services it took */
  run(): number {
    const before = this.#calls;
    this.#office.remind(() => {
      this.#calls += 1;
      if (this.#calls !== this.#atCall) return undefined;
      if (this.#fault === 'fired meanwhile') this.#office.fireAgain();
      return this.#fault === 'cut off' ? 'cut off' : undefined;
    });
    const calls = this.#calls - before;
    if (this.#fault === 'fired twice') this.#office.remind();
    return calls;
  }
}

const SENT_A_DAY = 100;

/** By address, the cases in which something is due and that are told to nobody else. */
function expectedOf(
  cases: YearsCases,
  { staff, day }: { readonly staff: readonly StaffEntry[]; readonly day: string },
): ReadonlyMap<string, ReadonlySet<string>> {
  const expected = new Map<string, Set<string>>();
  if (isClosed(day)) return expected;
  for (const one of cases.all) {
    if (reasonsOn(day, one).length === 0) continue;
    const address = addressFor(ownerIn(one), staff);
    const numbers = expected.get(address) ?? new Set();
    expected.set(address, numbers.add(String(one.caseId)));
  }
  return expected;
}

/** Where somebody's matters go on a day: along the deputies to the first who is here, else to the team manager. */
function addressFor(name: string, staff: readonly StaffEntry[]): string {
  const manager = namesOf('teamManager')[0] ?? '';
  return actingFor(name, staff) ?? actingFor(manager, staff) ?? 'nobody';
}

function actingFor(name: string, staff: readonly StaffEntry[]): string | null {
  let line = staff.find((one) => one.name === name);
  for (let asked = 0; line !== undefined && !line.active && asked < staff.length; asked += 1) {
    const { deputy } = line;
    line = staff.find((one) => one.name === deputy);
  }
  return line?.active === true ? line.email : null;
}

export function daysOf({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}
