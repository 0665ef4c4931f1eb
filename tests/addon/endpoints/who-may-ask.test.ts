import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIELDS } from '../../../mappings/fields.ts';
import { ROLES, type RoleKey } from '../../../mappings/roles.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import {
  anOfficeWithASidebar,
  type OfficeWithASidebar,
  OWNER,
  STRANGER,
} from './an-office-with-a-sidebar.ts';

const ENDPOINTS = [
  'sidebarCase',
  'sidebarOpen',
  'sidebarMyCases',
  'sidebarFinish',
  'sidebarMove',
  'sidebarForget',
] as const;

/** One case in each stage, with all that is needed to leave it. */
const COMPLETE = {
  intake: {},
  documents: { documentsStatus: 'complete' },
  preparation: { authority: 'ביטוח לאומי', submittedDate: '2025-05-01' },
  submitted: { authorityStatus: 'approved', decisionDate: '2025-05-18' },
  appeal: { authorityStatus: 'approved', stageSince: '2025-05-10', decisionDate: '2025-05-18' },
  decision: { lastContact: '2025-05-20' },
  collections: { feeAmount: 120_000, paidAmount: 120_000, paymentStatus: 'paid' },
  closed: {},
  closedWithoutEntitlement: {},
  left: {},
} as const;

const CASES = STAGES.map(({ key }, index) =>
  aCase(key, { ...COMPLETE[key], caseId: `C-${String(index + 1).padStart(5, '0')}` }),
);
const caseIn = (stage: string) => String(CASES.find((one) => one.stage === stage)?.caseId);
const emailOf = (role: RoleKey) => TEAM.find((one) => one.role === role)?.email ?? '';

const TROUBLE = JSON.stringify({ mails: { failed: 2, missed: 1, unsure: 0 }, triggersMissing: 0, parts: {} });

let office: OfficeWithASidebar;
beforeAll(async () => {
  office = await anOfficeWithASidebar(CASES);
});

describe('somebody who is not on the tab צוות', () => {
  test.each(ENDPOINTS)('is told so by %s, whatever they ask, and nothing else', (endpoint) => {
    const id = caseIn('documents');
    const asked = { sidebarMyCases: [0], sidebarMove: [id, 3, 'intake', 'סיבה'] }[endpoint as string] ?? [
      id,
      3,
      '',
    ];
    office.host.documentProperties.set('health.trouble', TROUBLE);
    const answer = office.ask(STRANGER, endpoint, ...asked);
    office.host.documentProperties.delete('health.trouble');
    expect({ trouble: null, ...answer }).toEqual({
      ok: false,
      code: 'not-allowed',
      missing: [],
      trouble: null,
    });
  });

  test('who has left the office is told the same', async () => {
    const left = await anOfficeWithASidebar(CASES.slice(0, 1));
    const line = TEAM.findIndex(({ role }) => role === 'collections');
    left.type(OWNER, `'צוות'!D${line + 2}`, 'לא');
    expect(left.ask(emailOf('collections'), 'sidebarCase', 'C-00001', 2)).toMatchObject({
      code: 'not-allowed',
    });
  });
});

test('whoever works here is told with each case and list what is wrong in the office', () => {
  const id = caseIn('documents');
  office.host.documentProperties.set('health.trouble', TROUBLE);
  const troubleIn = (endpoint: string, ...args: readonly unknown[]) =>
    office.ask(emailOf('collections'), endpoint, ...args).trouble;
  const told = [
    troubleIn('sidebarCase', id, null),
    troubleIn('sidebarCase', 'C-77777', null),
    troubleIn('sidebarOpen', id, null),
    troubleIn('sidebarMyCases', 0),
  ];
  office.host.documentProperties.delete('health.trouble');
  expect(told).toEqual(told.map(() => '3 תזכורות לא נשלחו בשבוע האחרון.'));
  expect(troubleIn('sidebarMyCases', 0)).toBeNull();
});

describe('money', () => {
  const money = FIELDS.filter(({ view }) => !view.some((role) => role === 'caseManager')).map(
    ({ header }) => header,
  );
  const headersFor = (user: string) => {
    const { card } = office.ask(user, 'sidebarCase', caseIn('collections'), null) as {
      readonly card: { readonly fields: readonly { readonly header: string }[] };
    };
    return card.fields.map(({ header }) => header).filter((header) => money.includes(header));
  };

  test.each(['teamManager', 'collections'] as const)('is shown to %s', (role) => {
    expect(headersFor(emailOf(role))).toEqual(['שכר טרחה', 'שולם עד כה', 'מצב תשלום']);
  });

  test.each(['caseManager', 'clientManager'] as const)(
    'is not sent to %s, not even as a checklist',
    (role) => {
      expect(headersFor(emailOf(role))).toEqual([]);
      const answer = office.ask(emailOf(role), 'sidebarCase', caseIn('collections'), null);
      expect(JSON.stringify(answer)).not.toMatch(/שכר|שולם|1,200/);
    },
  );

  test('is shown to whoever owns the sheet', () => {
    expect(headersFor(OWNER)).toHaveLength(3);
  });
});

describe('finishing a stage', () => {
  test.each(STAGES.filter(({ role }) => role !== null))(
    '$label is for its role and the team manager',
    (stage) => {
      const answers = ROLES.map(({ key }) => {
        const { ok, code } = office.ask(emailOf(key), 'sidebarFinish', caseIn(stage.key), null, '');
        return [key, ok === true ? 'may' : code] as const;
      });
      expect(answers).toEqual(
        ROLES.map(({ key }) => [key, key === stage.role || key === 'teamManager' ? 'may' : 'notYourRole']),
      );
    },
  );

  test('a closed case has nothing to finish, and only the team manager may open it again', () => {
    const ask = (role: RoleKey, ...args: readonly unknown[]) =>
      office.ask(emailOf(role), 'sidebarMove', caseIn('closed'), null, ...args);
    expect(office.ask(OWNER, 'sidebarFinish', caseIn('closed'), null, '')).toMatchObject({
      code: 'nothing-to-finish',
    });
    expect(ask('collections', 'collections', 'הלקוח חזר')).toMatchObject({ code: 'notYourRole' });
    expect(ask('teamManager', 'collections', '  ')).toMatchObject({ code: 'reasonNeeded' });
    expect(ask('teamManager', 'collections', 'הלקוח חזר')).toMatchObject({ ok: true });
  });
});

test('whatever an endpoint is called with, it answers, and the sheet stays as it is', () => {
  const before = office.engine.save();
  const id = caseIn('documents');
  const anything = fc.oneof(
    fc.anything({
      withDate: false,
      withBigInt: false,
      withMap: false,
      withSet: false,
      withNullPrototype: false,
    }),
    fc.constantFrom(
      id,
      -1,
      0,
      1,
      3,
      99_999_999,
      'next',
      'left',
      'constructor',
      '__proto__',
      'א'.repeat(5000),
    ),
  );
  const users = fc.constantFrom(OWNER, STRANGER, ...TEAM.map(({ email }) => email));
  fc.assert(
    fc.property(
      users,
      fc.constantFrom(...ENDPOINTS),
      fc.array(anything, { maxLength: 5 }),
      (user, endpoint, args) => {
        fc.pre(canCross(args));
        const answer = office.ask(user, endpoint, ...args);
        expect(typeof answer.ok).toBe('boolean');
        expect(answer.code).not.toBe('failed');
      },
    ),
    { numRuns: 60 },
  );
  expect(office.engine.save()).toEqual(before);
});

/** Google itself refuses what is neither plain nor a primitive. */
function canCross(args: readonly unknown[]): boolean {
  try {
    structuredClone(args);
    return !JSON.stringify(args, (_, value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.getPrototypeOf(value) !== Object.prototype
        ? '§'
        : value,
    ).includes('§');
  } catch {
    return false;
  }
}
