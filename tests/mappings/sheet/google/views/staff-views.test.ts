import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorOf } from '../../../../../addon/rules/actor.ts';
import { myCases } from '../../../../../addon/rules/sidebar/my-cases.ts';
import { ROLES } from '../../../../../mappings/roles.ts';
import type { CaseValues } from '../../../../../mappings/sheet/case-row.ts';
import type { HANDLER_COLUMNS } from '../../../../../mappings/sheet/handlers.ts';
import type { StaffEntry } from '../../../../../mappings/sheet/staff-entry.ts';
import { CASES_TAB } from '../../../../../mappings/sheet/tabs.ts';
import { STAGES } from '../../../../../mappings/stages.ts';
import type { Engine } from '../../../../../scripts/emulator/engine/contract.ts';
import { restoreEngine } from '../../../../../scripts/emulator/engine/engine.ts';
import { calculate } from '../../../../../scripts/emulator/formulas/calculate.ts';
import { aColleague } from '../../../../builders/a-team.ts';
import {
  anOfficeSpreadsheet,
  byHand,
  layOut,
  stateOf,
  tabOf,
  wantedLayout,
} from '../an-office-spreadsheet.ts';
import { viewsOfCases, writeCases } from './cases-in-views.ts';

const CASES = CASES_TAB.title;

const DANA = aColleague('דנה לוי', 'clientManager');
const RON = aColleague('רון כהן', 'caseManager');
const ORIT = aColleague('אורית סלע', 'teamManager');
const GILA = aColleague('גילה מורן', 'collections');

const CASE_ROWS: readonly Row[] = [
  { caseId: 'new', stage: 'intake' },
  { caseId: 'dana', stage: 'documents', clientManager: 'דנה לוי', caseManager: 'רון כהן' },
  { caseId: 'dana decides', stage: 'decision', clientManager: 'דנה לוי' },
  { caseId: 'ron', stage: 'preparation', clientManager: 'דנה לוי', caseManager: 'רון כהן' },
  { caseId: 'gila', stage: 'collections', clientManager: 'דנה לוי', collector: 'גילה מורן' },
  { caseId: 'nobody', stage: 'documents' },
  { caseId: 'gone', stage: 'documents', clientManager: 'עובדת שעזבה' },
  { caseId: 'closed', stage: 'closed', clientManager: 'דנה לוי' },
];

test('everybody who is here sees what waits for them, and nothing else', () => {
  expect(viewsWith([DANA, RON, ORIT, GILA])).toEqual({
    'התיקים של דנה לוי': ['dana', 'dana decides', 'nobody'],
    'התיקים של רון כהן': ['ron'],
    'התיקים של אורית סלע': ['new', 'gone'],
    'התיקים של גילה מורן': ['gila'],
  });
});

test('whoever is away has no view, and the deputy sees both people’s cases meanwhile', () => {
  const away = { ...GILA, active: false, deputy: 'דנה לוי' };
  expect(viewsWith([DANA, RON, ORIT, away])).toEqual({
    'התיקים של דנה לוי': ['dana', 'dana decides', 'gila', 'nobody'],
    'התיקים של רון כהן': ['ron'],
    'התיקים של אורית סלע': ['new', 'gone'],
  });
});

test('where nobody stands in for whoever is away, the case waits for the team manager', () => {
  expect(viewsWith([{ ...DANA, active: false }, RON, ORIT])['התיקים של אורית סלע']).toEqual([
    'new',
    'dana',
    'dana decides',
    'gila',
    'gone',
  ]);
});

test('somebody with two roles has one view', () => {
  const both = [DANA, aColleague('דנה לוי', 'collections', { email: '' })];
  expect(Object.keys(viewsWith(both))).toEqual(['התיקים של דנה לוי']);
});

test('two people of one name have a view each, of the cases of their own role', () => {
  const other = aColleague('דנה לוי', 'collections', { email: 'dana2@office.example' });
  const views = viewsWith([{ ...DANA, email: 'dana@office.example' }, other]);
  expect(views).toMatchObject({
    'התיקים של דנה לוי (dana@office.example)': ['dana', 'dana decides', 'nobody'],
    'התיקים של דנה לוי (dana2@office.example)': [],
  });
});

test('two people with one mailbox have a view each', () => {
  const shared = { email: 'office@office.example' };
  expect(
    Object.keys(
      viewsWith([
        { ...DANA, ...shared },
        { ...RON, ...shared },
      ]),
    ),
  ).toHaveLength(2);
});

test('somebody who changed her name keeps her view, which follows her', () => {
  const engine = officeWith([DANA]);
  const [before] = ofStaff(engine);
  const renamed = { ...DANA, name: 'דנה כהן-לוי' };
  layOut(engine, wantedLayout({ state: stateOf(engine), staff: [renamed] }));
  expect(ofStaff(engine)).toMatchObject([
    { filterViewId: before?.filterViewId, title: 'התיקים של דנה כהן-לוי' },
  ]);
});

test('the view of somebody who left goes away, and how another sorted hers stays', () => {
  const engine = officeWith([DANA, RON]);
  const hers = ofStaff(engine).find(({ title }) => title.includes('דנה'));
  const sortSpecs = [{ dimensionIndex: 1, sortOrder: 'DESCENDING' } as const];
  const filterViewId = hers?.filterViewId ?? 0;
  byHand(engine, { updateFilterView: { filter: { filterViewId, sortSpecs }, fields: 'sortSpecs' } });
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), staff: [DANA] }));
  expect(layout.changes.filter(({ what }) => what === 'filterView')).toEqual([
    { what: 'filterView', action: 'remove', tab: CASES, name: 'התיקים של רון כהן' },
  ]);
  expect(ofStaff(engine)).toMatchObject([{ filterViewId, sortSpecs }]);
});

test('the order of the staff tab changes nothing', () => {
  const engine = officeWith([DANA, RON, ORIT, { ...GILA, active: false, deputy: 'דנה לוי' }]);
  const reversed = [{ ...GILA, active: false, deputy: 'דנה לוי' }, ORIT, RON, DANA];
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), staff: reversed }));
  expect(layout.changes.filter(({ what }) => what === 'filterView')).toEqual([]);
});

test('what is remembered of the layout fits an office of sixty', () => {
  const staff = Array.from({ length: 60 }, (_, index) =>
    aColleague(`עובדת מספר ${index} מהמשרד הגדול`, ROLES[index % ROLES.length]?.key ?? null, {
      email: `somebody-with-a-long-name-${index}@a-long-domain-of-an-office.example`,
    }),
  );
  const { layout } = layOut(officeWith([]), wantedLayout({ staff }));
  expect(layout.record.length).toBeLessThan(20_000);
});

const NAMES = ['אורית', 'דנה', 'רון', 'גילה', 'נטע', 'עמית'];
const someStaff = fc.tuple(
  ...NAMES.map((name) =>
    fc
      .record({
        role: fc.constantFrom(...ROLES.map(({ key }) => key)),
        active: fc.boolean(),
        deputy: fc.constantFrom('', ...NAMES, 'מי שאינה'),
      })
      .map(({ role, ...more }) => aColleague(name, role, more)),
  ),
);
const handler = fc.constantFrom('', ...NAMES, 'מי שאינה');
const someRows = fc
  .array(
    fc.record({
      stage: fc.constantFrom('', ...STAGES.map(({ key }) => key)),
      clientManager: handler,
      caseManager: handler,
      collector: handler,
    }),
    { minLength: 8, maxLength: 8 },
  )
  .map((rows) => rows.map((row, index): Row => ({ caseId: `C-${index}`, ...row })));

test('whoever works there or is away, a view shows what the sidebar lists', () => {
  const saved = anOfficeSpreadsheet().save();
  fc.assert(
    fc.property(someStaff, someRows, (staff, rows) => {
      const engine = restoreEngine(saved, { now: () => new Date('2025-06-01T08:00:00Z'), calculate });
      layOut(engine, wantedLayout({ staff }));
      writeCases(engine, rows.map(shown));
      const views = viewsOfCases(engine, rows.length);
      for (const { name, email } of staff) {
        const by = actorOf({ email, isOwner: false, staff });
        const view = views[`התיקים של ${name}`];
        expect(view !== undefined).toBe(by.roles.size > 0);
        if (view !== undefined) expect([...view].sort()).toEqual(listed(rows, by, staff));
      }
    }),
    { numRuns: 12 },
  );
});

type Row = { readonly caseId: string; readonly stage: string } & {
  readonly [Field in (typeof HANDLER_COLUMNS)[number]['field']]?: string;
};

/** The cases in the views of colleagues, by title. */
function viewsWith(staff: readonly StaffEntry[]) {
  const engine = officeWith(staff);
  writeCases(engine, CASE_ROWS.map(shown));
  const views = Object.entries(viewsOfCases(engine, CASE_ROWS.length));
  return Object.fromEntries(views.filter(([title]) => title.startsWith('התיקים של')));
}

function officeWith(staff: readonly StaffEntry[]): Engine {
  return anOfficeSpreadsheet(wantedLayout({ staff }));
}

function ofStaff(engine: Engine) {
  return tabOf(engine, CASES).filterViews.filter(({ title }) => title.startsWith('התיקים של'));
}

function shown({ stage, ...row }: Row) {
  return { ...row, stage: STAGES.find(({ key }) => key === stage)?.label };
}

/** What the sidebar lists for somebody. */
function listed(rows: readonly Row[], by: ReturnType<typeof actorOf>, staff: readonly StaffEntry[]) {
  const cases = rows.map((row, index) => ({ rowNumber: index + 2, caseValues: row as CaseValues }));
  return myCases({ rows: cases, by, staff, today: '2025-06-01', from: 0 })
    .cases.map(({ caseId }) => caseId)
    .sort();
}
