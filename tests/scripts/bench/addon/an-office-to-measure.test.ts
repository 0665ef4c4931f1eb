import { describe, expect, test } from 'vitest';
import { logTabsFrom } from '../../../../addon/rules/month/log-archives.ts';
import { officeLog } from '../../../../addon/rules/month/log-events.ts';
import { FIELD_BY_KEY } from '../../../../mappings/fields.ts';
import { staffOf } from '../../../../mappings/sheet/read-staff.ts';
import { CASES_TAB, LOG_TAB, STAFF_TAB } from '../../../../mappings/sheet/tabs.ts';
import { keepLongLog } from '../../../../scripts/bench/addon/long-log.ts';
import { measureRules, remindedOffice } from '../../../../scripts/bench/addon/rules-alone.ts';
import { SheetOnDesk } from '../../../../scripts/bench/addon/sheet-on-desk.ts';
import { staffOfTwelve } from '../../../../scripts/bench/addon/staff-of-twelve.ts';
import { anOfficeThatReminds } from '../../../addon/actions/clock/reminders-office.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aColleague } from '../../../builders/a-team.ts';
import { OWNER } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';

const NINE = Array.from({ length: 9 }, (_, index) =>
  aColleague(`עובדת ${index + 1}`, 'caseManager', { email: '' }),
);
const CASES = Array.from({ length: 20 }, (_, index) =>
  aCase('preparation', {
    caseId: `C-${String(index + 1).padStart(5, '0')}`,
    caseManager: index < 5 ? '' : 'עובדת 1',
    nextActionDue: '2026-01-05',
  }),
);

async function aDesk(): Promise<SheetOnDesk> {
  const { engine } = await anOfficeThatReminds({ cases: CASES, staff: NINE });
  return new SheetOnDesk(engine, OWNER);
}

describe('an office of twelve', () => {
  test('nine who are known and three who join can all be written to, and one of them manages the team', async () => {
    const desk = await aDesk();
    const addresses = staffOfTwelve(desk);
    const staff = staffOf(desk.rows(STAFF_TAB.title));
    expect(staff.map(({ email }) => email)).toEqual(addresses);
    expect(new Set(addresses).size).toBe(12);
    expect(staff.filter(({ role }) => role === 'teamManager')).toHaveLength(1);
    expect(staff.slice(0, 9).map(({ name }) => name)).toEqual(NINE.map(({ name }) => name));
  });

  test('whoever joins takes cases over, and only such as had somebody', async () => {
    const desk = await aDesk();
    staffOfTwelve(desk);
    const handlers = desk.column(CASES_TAB.title, FIELD_BY_KEY.caseManager.header);
    expect(handlers.filter((name) => name === 'עובדת 1')).toHaveLength(9);
    expect(handlers.filter((name) => name !== '')).toHaveLength(15);
  });

  test('the rules alone come to the mails of everybody who has something to do', async () => {
    const desk = await aDesk();
    staffOfTwelve(desk);
    const [small] = measureRules([remindedOffice({ desk })]);
    // Whoever had all of them, the two who took some, and the team manager with those that nobody has.
    expect(small).toMatchObject({ cases: 20, mails: 4 });
    expect(small?.matters).toBeGreaterThanOrEqual(20);
  });
});

test('a long log is found by a report, which counts each of its hand-overs once', async () => {
  const desk = await aDesk();
  keepLongLog(desk, { archives: 2, lines: 50 });
  const titles = logTabsFrom([`${LOG_TAB.title} עד 2026-01-01`, `${LOG_TAB.title} עד 2026-01-02`], {
    from: '2025-10-01',
    most: 8,
  });
  const { events, firstDay } = officeLog(titles.map((title) => desk.rows(title)));
  expect(firstDay).toBe('2025-10-01');
  const days = events.filter(({ what }) => what === 'moved').map(({ day }) => day);
  expect(days).toHaveLength(20);
  expect(days[10]).toBe('2025-10-16');
});
