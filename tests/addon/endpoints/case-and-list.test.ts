import { expect, test } from 'vitest';
import type { CaseCard } from '../../../addon/rules/sidebar/case-card.ts';
import type { MyCases } from '../../../addon/rules/sidebar/my-cases.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import { type Answer, anOfficeWithASidebar, OWNER } from './an-office-with-a-sidebar.ts';

const NETA = TEAM.find(({ name }) => name === 'נטע ברקאי')?.email ?? '';
const ROI = TEAM.find(({ name }) => name === 'רועי תבור')?.email ?? '';

const cardOf = (answer: Answer): CaseCard => {
  expect(answer.ok).toBe(true);
  return answer.card as CaseCard;
};
const idsOf = (answer: Answer) => (answer as unknown as MyCases).cases.map(({ caseId }) => caseId);

test('the case is the one of the row in which the cursor stands', async () => {
  const office = await anOfficeWithASidebar([aCase('documents'), aCase('submitted', { caseId: 'C-00002' })]);
  office.host.selectAs(NETA, `'${CASES_TAB.title}'!E3`);
  expect(cardOf(office.ask(NETA, 'sidebarCase', null, null))).toMatchObject({
    caseId: 'C-00002',
    stage: 'בטיפול הרשות',
    stageSince: '02/03/2025',
    daysInStage: 80,
  });
});

test.each([
  ['the header', `'${CASES_TAB.title}'!A1`],
  ['an empty row', `'${CASES_TAB.title}'!A500`],
  ['another tab', `'צוות'!A2`],
])('with the cursor on %s, one is asked to select a case', async (_, selection) => {
  const office = await anOfficeWithASidebar([aCase('documents')]);
  office.host.selectAs(NETA, selection);
  expect(office.ask(NETA, 'sidebarCase', null, null)).toMatchObject({ code: 'no-case-selected' });
});

test('the checklist says in words what is met and what is missing', async () => {
  const office = await anOfficeWithASidebar([aCase('documents')]);
  const { checklist, finish } = cardOf(office.ask(NETA, 'sidebarCase', 'C-00001', 2));
  expect(checklist).toEqual([
    { label: 'למלא תעודת זהות תקינה', isMet: true },
    { label: 'להשלים את כל המסמכים', isMet: false },
  ]);
  expect(finish).toEqual({
    to: 'הכנת תביעה',
    obstacle: { code: 'missing', missing: ['להשלים את כל המסמכים'] },
  });
});

test('a case is found where somebody sorted it to, and one that is gone is told', async () => {
  const cases = Array.from({ length: 30 }, (_, index) =>
    aCase('documents', { caseId: `C-${String(index + 1).padStart(5, '0')}` }),
  );
  const office = await anOfficeWithASidebar(cases);
  expect(cardOf(office.ask(NETA, 'sidebarCase', 'C-00029', 2))).toMatchObject({ rowNumber: 30 });
  expect(cardOf(office.ask(NETA, 'sidebarCase', 'C-00029', 900_000))).toMatchObject({ rowNumber: 30 });
  expect(office.ask(NETA, 'sidebarCase', 'C-77777', 2)).toMatchObject({ code: 'case-not-found' });
});

test('a list is read in the same number of calls for 5 cases and for 500, and shows 50 at a time', async () => {
  const office = async (count: number) =>
    anOfficeWithASidebar(
      Array.from({ length: count }, (_, index) =>
        aCase('documents', { caseId: `C-${String(index + 1).padStart(5, '0')}` }),
      ),
    );
  const [small, large] = [await office(5), await office(500)];
  for (const each of [small, large]) each.ask(NETA, 'sidebarMyCases', 0);
  expect(large.host.executions.at(-1)?.calls).toEqual(small.host.executions.at(-1)?.calls);
  expect(large.host.executions.at(-1)?.calls).toMatchObject({
    'Sheets.Spreadsheets.get': 1,
    'Sheets.Spreadsheets.Values.batchGet': 1,
  });
  const second = large.ask(NETA, 'sidebarMyCases', 450);
  expect(second).toMatchObject({ ok: true, count: 500 });
  expect(idsOf(second)).toHaveLength(50);
});

test('the most urgent case stands first, and one without a date last', async () => {
  const due = (caseId: string, nextActionDue: string) => aCase('documents', { caseId, nextActionDue });
  const office = await anOfficeWithASidebar([
    aCase('documents', { caseId: 'C-00001' }),
    due('C-00002', '2025-06-01'),
    due('C-00003', '2025-05-21'),
    due('C-00004', '2025-05-01'),
  ]);
  const answer = office.ask(NETA, 'sidebarMyCases', 0);
  expect(idsOf(answer)).toEqual(['C-00004', 'C-00003', 'C-00002', 'C-00001']);
  expect(answer).toMatchObject({ count: 4, overdueCount: 1, todayCount: 1 });
});

test('the cases of a colleague who is away are on the list of the deputy', async () => {
  const office = await anOfficeWithASidebar([aCase('documents')]);
  expect(idsOf(office.ask(ROI, 'sidebarMyCases', 0))).toEqual([]);
  const line = TEAM.findIndex(({ email }) => email === NETA) + 2;
  office.type(OWNER, `'צוות'!D${line}`, 'לא');
  office.type(OWNER, `'צוות'!E${line}`, 'רועי תבור');
  expect(idsOf(office.ask(ROI, 'sidebarMyCases', 0))).toEqual(['C-00001']);
});

test('a case that nobody was named for is on the list of everybody in that role', async () => {
  const { clientManager: _, ...nobodys } = aCase('documents');
  const office = await anOfficeWithASidebar([nobodys]);
  expect([NETA, ROI].map((user) => idsOf(office.ask(user, 'sidebarMyCases', 0)))).toEqual([
    ['C-00001'],
    ['C-00001'],
  ]);
  expect(idsOf(office.ask(OWNER, 'sidebarMyCases', 0))).toEqual([]);
});

test('opening a case from the list puts the cursor there', async () => {
  const office = await anOfficeWithASidebar([aCase('intake'), aCase('documents', { caseId: 'C-00002' })]);
  cardOf(office.ask(NETA, 'sidebarOpen', 'C-00002', 3));
  expect(office.host.screen.selections.get(NETA)).toBe(office.place('caseId', 3));
});

test('before the sheet was set up, the sidebar says so', async () => {
  const office = await anOfficeWithASidebar([aCase('documents')], { isSetUp: false });
  expect(office.ask(NETA, 'sidebarFinish', 'C-00001', 2, '')).toMatchObject({ code: 'not-set-up' });
});
