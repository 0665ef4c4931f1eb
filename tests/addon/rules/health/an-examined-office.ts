import type { ExaminedOffice } from '../../../../addon/rules/health/examined-office.ts';
import { planSetUp } from '../../../../addon/rules/plan-set-up.ts';
import { ROLES } from '../../../../mappings/roles.ts';
import { SETTINGS } from '../../../../mappings/settings.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { staffOf } from '../../../../mappings/sheet/read-staff.ts';
import { FEEDBACK_TAB, SETTINGS_TAB, STAFF_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { anOfficeSpreadsheet, apply } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { writeStaff } from '../../an-office-with-the-addon.ts';
import { readOf } from '../read-of.ts';

const HOUR = 3_600_000;
export const NOW = Date.parse('2025-05-21T08:00:00Z');

/** An office in which nothing is wrong, unless it says so. */
export function anExaminedOffice(parts: Partial<ExaminedOffice> = {}): ExaminedOffice {
  const layout = parts.layout ?? readOf(aSetUpSpreadsheet());
  return {
    now: NOW,
    today: '2025-05-21',
    layout,
    staff: staffOf(layout.cells.get(STAFF_TAB.title) ?? []),
    cases: listed([aCase('preparation'), aCase('submitted', { caseId: 'C-00002' })]),
    decisions: ['שונים'],
    settings: [
      SETTINGS_TAB.columns.map(({ header }) => header),
      ...SETTINGS.map(({ key, label, value }) => [label, value, '', key]),
    ],
    feedback: [FEEDBACK_TAB.columns.map(({ header }) => header)],
    triggers: [
      { id: '1', handler: 'handleEdit', event: 'ON_EDIT' },
      { id: '2', handler: 'hourlyClock', event: 'CLOCK' },
    ],
    clock: { setUpAt: NOW - 48 * HOUR, lastRunAt: NOW - HOUR, failed: {} },
    claims: [],
    unknownEditAt: null,
    notices: [],
    mails: [],
    editors: TEAM.map(({ email }) => email),
    ...parts,
  };
}

/** A spreadsheet that was set up after the team was written into it. */
export function aSetUpSpreadsheet(): Engine {
  const engine = anOfficeSpreadsheet();
  const label = (role: (typeof TEAM)[number]['role']) => ROLES.find(({ key }) => key === role)?.label ?? '';
  writeStaff(
    engine,
    TEAM.map(({ name, role, email }) => [name, label(role), email, 'כן', '']),
  );
  for (const { email } of TEAM) engine.share(email, 'writer');
  const plan = planSetUp(readOf(engine));
  if ('unreadableTab' in plan) throw new Error(plan.unreadableTab);
  apply(engine, plan.requests);
  return engine;
}

/** Cases from row 2 on. */
export function listed(cases: readonly CaseValues[]): ExaminedOffice['cases'] {
  return cases.map((caseValues, index) => ({ rowNumber: index + 2, caseValues }));
}
