import { expect, test } from 'vitest';
import { entitlementMilestones } from '../../../../addon/rules/reminders/kinds/endings.ts';
import { mattersOn, told } from './a-matter-office.ts';

const SPOKEN = { lastContact: '2025-05-20' };

test.each([
  // Decided on 1 April 2025: the last day is 31 May, a Saturday.
  { today: '2025-05-16', tells: [] },
  { today: '2025-05-17', tells: ['appealEnding 2025-05-31'] },
  { today: '2025-05-31', tells: ['appealEnding 2025-05-31'] },
  { today: '2025-06-01', tells: ['appealEnding 2025-05-31'] },
  { today: '2025-06-30', tells: ['appealEnding 2025-05-31'] },
  { today: '2025-07-01', tells: [] },
])('on $today, a claim that was rejected on 1 April: $tells', ({ today, tells }) => {
  const rejected = { stage: 'decision', authorityStatus: 'rejected', decisionDate: '2025-04-01' };
  expect(told(today, { ...rejected, lastContact: today })).toEqual(tells);
});

test.each([
  { stage: 'decision', authorityStatus: 'rejected', isTold: true },
  { stage: 'decision', authorityStatus: 'partlyApproved', isTold: true },
  { stage: 'decision', authorityStatus: 'approved', isTold: false },
  { stage: 'decision', authorityStatus: undefined, isTold: false },
  { stage: 'submitted', authorityStatus: 'rejected', isTold: true },
  { stage: 'submitted', authorityStatus: 'awaitingDecision', isTold: false },
  { stage: 'appeal', authorityStatus: 'rejected', isTold: true },
  { stage: 'appeal', authorityStatus: undefined, isTold: true },
  { stage: 'appeal', authorityStatus: 'appeal', isTold: false },
  { stage: 'collections', authorityStatus: 'partlyApproved', isTold: false },
  { stage: 'preparation', authorityStatus: 'rejected', isTold: false },
  { stage: 'closedWithoutEntitlement', authorityStatus: 'rejected', isTold: false },
])(
  'in $stage with $authorityStatus the end of the appeal is told: $isTold',
  ({ stage, authorityStatus, isTold }) => {
    const status = authorityStatus === undefined ? {} : { authorityStatus };
    const tells = told('2025-05-20', { ...SPOKEN, stage, decisionDate: '2025-04-01', ...status });
    expect(tells).toEqual(isTold ? ['appealEnding 2025-05-31'] : []);
  },
);

test('without a decision there is no end of an appeal', () => {
  expect(told('2025-05-20', { ...SPOKEN, stage: 'appeal' })).toEqual([]);
});

test.each([
  { today: '2025-07-02', tells: [] },
  { today: '2025-07-03', tells: ['entitlementEnding 2025-09-01'] },
  { today: '2025-09-01', tells: ['entitlementEnding 2025-09-01'] },
  { today: '2025-10-01', tells: ['entitlementEnding 2025-09-01'] },
  { today: '2025-10-02', tells: [] },
])('on $today, an entitlement until 1 September: $tells', ({ today, tells }) => {
  for (const stage of ['closed', 'collections', 'closedWithoutEntitlement'])
    expect(told(today, { lastContact: today, stage, entitlementUntil: '2025-09-01' })).toEqual(tells);
});

test('nobody writes to a client who left of an entitlement that ends', () => {
  expect(told('2025-08-01', { stage: 'left', entitlementUntil: '2025-09-01' })).toEqual([]);
});

const ENDING = {
  caseId: 'C-00001',
  clientId: 'P-00001',
  claimType: 'generalDisability',
  stage: 'closed',
  entitlementUntil: '2025-09-01',
};
const RENEWAL = {
  caseId: 'C-00002',
  clientId: 'P-00001',
  claimType: 'generalDisability',
  stage: 'documents',
};

test.each([
  { why: 'a renewal is under way', other: RENEWAL, isTold: false },
  { why: 'the renewal ended without anything', other: { ...RENEWAL, stage: 'left' }, isTold: true },
  { why: 'the other claim is of another type', other: { ...RENEWAL, claimType: 'mobility' }, isTold: true },
  { why: 'the other case has no type yet', other: { ...RENEWAL, claimType: '' }, isTold: true },
  { why: 'the other client has it', other: { ...RENEWAL, clientId: 'P-00002' }, isTold: true },
  {
    why: 'it was renewed and closed',
    other: { ...RENEWAL, stage: 'closed', entitlementUntil: '2027-09-01' },
    isTold: false,
  },
  {
    why: 'the other ended before it',
    other: { ...RENEWAL, stage: 'collections', entitlementUntil: '2023-09-01' },
    isTold: true,
  },
])('where $why, the end of an entitlement is told: $isTold', ({ other, isTold }) => {
  const tells = mattersOn('2025-08-01', [ENDING, other]).filter(
    ({ kind, caseId }) => kind === 'entitlementEnding' && caseId === 'C-00001',
  );
  expect(tells).toHaveLength(isTold ? 1 : 0);
});

test.each(['clientId', 'claimType'] as const)('cases without a %s are not taken for one claim', (field) => {
  const unknown = [
    { ...ENDING, [field]: '' },
    { ...RENEWAL, [field]: '', lastContact: '2025-08-01' },
  ];
  expect(mattersOn('2025-08-01', unknown)).toHaveLength(1);
});

test('two cases of one claim that end on one day are both told', () => {
  const two = [ENDING, { ...ENDING, caseId: 'C-00002' }];
  expect(mattersOn('2025-08-01', two).map(({ caseId }) => caseId)).toEqual(['C-00001', 'C-00002']);
});

test('the end of an entitlement is told on six days, the last the day after it', () => {
  expect(entitlementMilestones('2025-09-01', { entitlementWarningDays: 60 })).toEqual([
    '2025-07-03',
    '2025-08-02',
    '2025-08-18',
    '2025-08-25',
    '2025-08-31',
    '2025-09-02',
  ]);
});

test.each([
  { warningDays: 20, days: ['2025-08-12', '2025-08-18', '2025-08-25', '2025-08-31', '2025-09-02'] },
  { warningDays: 14, days: ['2025-08-18', '2025-08-25', '2025-08-31', '2025-09-02'] },
  { warningDays: 0, days: ['2025-09-01', '2025-09-02'] },
])('warned $warningDays days before, it is told on $days', ({ warningDays, days }) => {
  expect(entitlementMilestones('2025-09-01', { entitlementWarningDays: warningDays })).toEqual(days);
});
