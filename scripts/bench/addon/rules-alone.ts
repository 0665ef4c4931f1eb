import { digestMail } from '../../../addon/mail/digest-mail.ts';
import { casesByNumber } from '../../../addon/rules/notices/notice-lines.ts';
import { listedCases } from '../../../addon/rules/reading/listed-cases.ts';
import { MATTER_FIELDS, mattersOf } from '../../../addon/rules/reminders/matters-of.ts';
import { planDigests } from '../../../addon/rules/reminders/plan-digests.ts';
import { readSettings } from '../../../addon/rules/settings/read-settings.ts';
import type { ListedCase } from '../../../addon/rules/settle/settlement.ts';
import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import { staffOf } from '../../../mappings/sheet/read-staff.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { CASES_TAB, SETTINGS_TAB, STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import type { AddonOffice } from './addon-office.ts';

/** What the rules of the digests are asked about, without any spreadsheet. */
export interface RemindedOffice {
  readonly listed: readonly ListedCase[];
  readonly staff: readonly StaffEntry[];
  readonly settings: Parameters<typeof mattersOf>[0]['settings'] &
    Parameters<typeof planDigests>[0]['settings'];
}

/** What the digests of one day cost, in processor milliseconds. */
export interface RulesCost {
  readonly cases: number;
  readonly matters: number;
  readonly mails: number;
  readonly mattersMilliseconds: number;
  readonly digestsMilliseconds: number;
  readonly mailsMilliseconds: number;
}

const FIELDS: readonly FieldKey[] = [...MATTER_FIELDS, 'startedDate'];

export function remindedOffice({ desk }: Pick<AddonOffice, 'desk'>): RemindedOffice {
  const columns = FIELDS.map((field) => ({
    field,
    cells: desk.column(CASES_TAB.title, FIELD_BY_KEY[field].header),
  }));
  const { reminders, office } = readSettings(desk.rows(SETTINGS_TAB.title));
  return {
    listed: listedCases({ headerRowIndex: 0 }, columns),
    staff: staffOf(desk.rows(STAFF_TAB.title)),
    settings: { ...reminders, ...office },
  };
}

/** The median of some rounds, in each of which all offices take their turn. */
export function measureRules(offices: readonly RemindedOffice[]): readonly RulesCost[] {
  const rounds = Array.from({ length: ROUNDS }, () => offices.map(remindOnce));
  return offices.map((_, place) => medians(rounds.flatMap((costs) => costs[place] ?? [])));
}

const ROUNDS = 7;
const TODAY = '2026-01-13';

function remindOnce({ listed, staff, settings }: RemindedOffice): RulesCost {
  const [matters, mattersMilliseconds] = timed(() => mattersOf({ cases: listed, settings, today: TODAY }));
  const [digests, digestsMilliseconds] = timed(() =>
    planDigests({
      ...{ matters, cases: listed, staff, settings, today: TODAY },
      ...{
        notices: [],
        lastTold: () => null,
        lastReader: () => null,
        reviewWaiting: 0,
        trouble: [],
        fallback: null,
      },
    }),
  );
  const [mails, mailsMilliseconds] = timed(() => {
    const link = { url: 'https://sheet.example/', sheetId: 0, cases: casesByNumber(listed) };
    return digests.flatMap((digest) => digestMail(digest, link) ?? []);
  });
  return {
    ...{ cases: listed.length, matters: matters.length, mails: mails.length },
    ...{ mattersMilliseconds, digestsMilliseconds, mailsMilliseconds },
  };
}

function timed<Result>(work: () => Result): readonly [Result, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

function medians(costs: readonly RulesCost[]): RulesCost {
  const [first] = costs;
  if (first === undefined) throw new Error('nothing was measured');
  const median = (figure: (cost: RulesCost) => number) =>
    costs.map(figure).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return {
    ...first,
    mattersMilliseconds: median((cost) => cost.mattersMilliseconds),
    digestsMilliseconds: median((cost) => cost.digestsMilliseconds),
    mailsMilliseconds: median((cost) => cost.mailsMilliseconds),
  };
}
