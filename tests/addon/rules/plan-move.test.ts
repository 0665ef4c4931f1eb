import { expect, test } from 'vitest';
import { changedCase } from '../../../addon/rules/case-changes.ts';
import { planMove } from '../../../addon/rules/plan-move.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { aCase } from '../../builders/a-case.ts';
import { aColleague, aWish, someone, TEAM } from '../../builders/a-team.ts';

test('a finished stage gives the case its next stage, day, owner, action and due date', () => {
  const caseValues = aCase('documents', { documentsStatus: 'complete', nextAction: 'להתקשר' });
  const wish = aWish({ caseValues, to: 'preparation', by: someone('clientManager') });

  expect(planMove(wish)).toMatchObject({
    outcome: 'moved',
    kind: 'finish',
    changes: {
      stage: 'preparation',
      stageSince: '2025-05-21',
      nextAction: 'להכין את התביעה ולהגיש אותה לרשות',
      // Five office days after a Wednesday: Thursday, then Sunday to Wednesday.
      nextActionDue: '2025-05-28',
      caseManager: 'ליאת גפן',
    },
    tell: [{ name: 'ליאת גפן', about: 'finish' }],
  });
});

test('the log tells what each cell was and became, who did it, where, and why', () => {
  const caseValues = aCase('submitted', { nextAction: 'לברר', nextActionDue: '2025-05-20' });
  const outcome = planMove(
    aWish({
      caseValues,
      to: 'documents',
      by: someone('caseManager'),
      reason: ' הרשות ביקשה אישור רפואי ',
      way: 'sidebar',
    }),
  );

  expect(outcome.outcome === 'moved' ? outcome.log : outcome).toEqual(
    [
      ['שלב', 'בטיפול הרשות', 'איסוף מסמכים'],
      ['בשלב מאז', '02/03/2025', '21/05/2025'],
      ['פעולה הבאה', 'לברר', 'לתקן: הרשות ביקשה אישור רפואי'],
      ['תאריך יעד', '20/05/2025', '25/05/2025'],
    ].map(([field, before, after]) => ({
      when: '2025-05-21T10:00:00',
      who: 'עמית שרוני',
      caseId: 'C-00001',
      field,
      before,
      after,
      how: 'סרגל צד · החזרה לתיקון: הרשות ביקשה אישור רפואי',
    })),
  );
});

test('a stage whose checklist is not complete stays, and says what is missing', () => {
  const caseValues = aCase('decision', { lastContact: '2025-05-17' });

  expect(planMove(aWish({ caseValues, to: 'collections' }))).toEqual({
    outcome: 'refused',
    code: 'missing',
    missing: ['clientInformed'],
  });
});

test('a rejected claim is closed once the client was told, and never comes to collections', () => {
  const caseValues = aCase('decision', { authorityStatus: 'rejected', lastContact: '2025-05-19' });

  expect(planMove(aWish({ caseValues, to: 'collections' }))).toMatchObject({ missing: ['entitled'] });
  expect(planMove(aWish({ caseValues, to: 'closedWithoutEntitlement' }))).toMatchObject({
    outcome: 'moved',
    kind: 'finish',
  });
});

test('a claim that was approved for nothing is closed without entitlement only with a reason', () => {
  const wish = aWish({
    caseValues: aCase('decision', { authorityStatus: 'partlyApproved', lastContact: '2025-05-19' }),
    to: 'closedWithoutEntitlement',
  });

  expect(planMove(wish)).toEqual({
    outcome: 'refused',
    code: 'missingUnlessReason',
    missing: ['rejected'],
  });
  expect(planMove({ ...wish, reason: 'אחוזי נכות מתחת לסף' })).toMatchObject({ kind: 'withoutEntitlement' });
});

test('the decision that is appealed against does not finish the appeal', () => {
  const caseValues = aCase('appeal', { authorityStatus: 'rejected', decisionDate: '2025-05-21' });

  expect(planMove(aWish({ caseValues, to: 'decision' }))).toMatchObject({
    code: 'missingUnlessReason',
    missing: ['newDecision'],
  });
  expect(planMove(aWish({ caseValues, to: 'decision', reason: 'הלקוח ויתר על הערר' }))).toMatchObject({
    kind: 'back',
  });
});

test('nothing is appealed against that the client does not know of', () => {
  const caseValues = aCase('decision', { authorityStatus: 'rejected', lastContact: '2025-05-17' });

  expect(planMove(aWish({ caseValues, to: 'appeal' }))).toMatchObject({ missing: ['clientInformed'] });
});

test('after the last day for it, only a team manager with a reason sends a case to appeal', () => {
  const caseValues = aCase('decision', { lastContact: '2025-05-20' });
  const wish = aWish({ caseValues, to: 'appeal', by: someone('clientManager') });
  const late = '2025-07-18T09:00:00';

  expect(planMove({ ...wish, now: '2025-07-17T09:00:00' })).toMatchObject({
    outcome: 'moved',
    changes: { nextActionDue: '2025-07-17' },
  });
  expect(planMove({ ...wish, now: late, reason: 'ניתנה ארכה' })).toMatchObject({ code: 'appealTooLate' });
  expect(planMove({ ...wish, now: late, by: someone('teamManager') })).toMatchObject({
    code: 'appealTooLate',
  });
  expect(planMove({ ...wish, now: late, by: someone('teamManager'), reason: 'ניתנה ארכה' })).toMatchObject({
    outcome: 'moved',
    // Ten office days, since the last day for it is behind.
    changes: { nextActionDue: '2025-07-31' },
  });
});

test('nobody is told what they just did: a case manager who submits a claim goes on with it', () => {
  const caseValues = aCase('preparation', { authority: 'ביטוח לאומי', submittedDate: '2025-05-21' });
  const outcome = planMove(aWish({ caseValues, to: 'submitted', by: someone('caseManager') }));

  expect(outcome).toMatchObject({ outcome: 'moved', tell: [] });
  expect(outcome.outcome === 'moved' && outcome.changes).not.toHaveProperty('caseManager');
});

test('a case leaves with a reason only, ends its next action, and the team manager hears of it', () => {
  const caseValues = aCase('documents', { nextAction: 'להתקשר', nextActionDue: '2025-05-22' });
  const wish = aWish({ caseValues, to: 'left', by: someone('clientManager') });

  expect(planMove({ ...wish, reason: '  ' })).toMatchObject({ code: 'reasonNeeded' });
  const outcome = planMove({ ...wish, reason: 'עבר לעורך דין' });
  expect(outcome).toMatchObject({ tell: [{ name: 'אורית סלע', about: 'left' }] });
  expect(changedCase(caseValues, outcome.outcome === 'moved' ? outcome.changes : {})).toEqual({
    ...aCase('documents'),
    stage: 'left',
    stageSince: '2025-05-21',
  });
});

test('who works elsewhere, and who is not on staff, moves nothing', () => {
  const caseValues = aCase('collections', { paymentStatus: 'paid' });

  for (const by of [
    someone('clientManager'),
    someone('caseManager'),
    { name: '', roles: new Set<never>() },
  ]) {
    expect(planMove(aWish({ caseValues, to: 'closed', by }))).toMatchObject({ code: 'notYourRole' });
  }
  expect(
    planMove(aWish({ caseValues, to: 'left', by: someone('collections'), reason: 'עבר' })),
  ).toMatchObject({
    code: 'notYourRole',
  });
});

test('whoever stands in for an absent colleague moves what is theirs', () => {
  const staff = [
    ...TEAM.filter(({ role }) => role !== 'collections'),
    aColleague('גילה מורן', 'collections', { active: false, deputy: 'עמית שרוני' }),
  ];
  const caseValues = aCase('collections', { paymentStatus: 'writtenOff' });
  const wish = aWish({ caseValues, to: 'closed', staff, by: someone('caseManager', staff) });

  expect(planMove(wish)).toMatchObject({ outcome: 'moved' });
});

test('a case of the legacy workbooks that never had a claim type can go back, but not on', () => {
  const { claimType: _, ...caseValues } = aCase('submitted', {
    authorityStatus: 'approved',
    decisionDate: '2025-05-18',
  });

  expect(planMove(aWish({ caseValues, to: 'decision' }))).toMatchObject({ missing: ['claimType'] });
  expect(planMove(aWish({ caseValues, to: 'documents', reason: 'חסר סוג תביעה' }))).toMatchObject({
    outcome: 'moved',
  });
});

test('only a team manager opens a closed case again, and it comes back with all that its stage needs', () => {
  const wish = aWish({ caseValues: aCase('closed'), to: 'collections', reason: 'ההמחאה חזרה' });

  expect(planMove(wish)).toMatchObject({ changes: { nextAction: 'נפתח מחדש: ההמחאה חזרה' } });
  expect(planMove({ ...wish, by: someone('collections') })).toMatchObject({ code: 'notYourRole' });
  expect(planMove({ ...wish, caseValues: aCase('left') })).toMatchObject({ code: 'missing' });
});

test('a case whose stage nobody filled in waits at intake', () => {
  const { stage: _, ...caseValues } = aCase('intake');

  expect(planMove(aWish({ caseValues, to: 'documents' }))).toMatchObject({ outcome: 'moved' });
  expect(planMove(aWish({ caseValues: { ...caseValues, stage: 'intake' }, to: 'intake' }))).toMatchObject({
    code: 'alreadyThere',
  });
});

test('a team manager puts a case without a stage where it stands, as far as it has what is needed there', () => {
  for (const { key, label } of STAGES) {
    const { stage: _, ...caseValues } = aCase(key);
    const placed = planMove(aWish({ caseValues, to: key, by: someone('teamManager') }));
    expect(placed, label).toMatchObject({ outcome: 'moved', changes: { stage: key } });
    expect(planMove(aWish({ caseValues, to: key, by: someone('caseManager') })), label).toMatchObject({
      code: 'notYourRole',
    });
  }
  const { stage: _, ...caseValues } = aCase('preparation');
  const far = planMove(aWish({ caseValues, to: 'submitted', by: someone('teamManager') }));
  expect(far).toMatchObject({ code: 'missing', missing: ['authority', 'submittedDate'] });
  const here = planMove(aWish({ caseValues, to: 'preparation', by: someone('teamManager') }));
  expect(here.outcome === 'moved' ? here.log[0]?.how : '').toBe('גיליון · קביעת שלב');
});

test.each([
  ['leaves intake', aCase('intake'), 'documents'],
  ['is put where it stands', { ...aCase('submitted'), stage: undefined }, 'submitted'],
  ['is opened again', aCase('closed'), 'collections'],
] as const)('work on a case begins on the day on which it %s', (_what, { stage, ...values }, to) => {
  const caseValues = stage === undefined ? values : { stage, ...values };
  const wish = aWish({ caseValues, to, by: someone('teamManager'), reason: 'כך הוחלט' });
  expect(planMove(wish)).toMatchObject({ outcome: 'moved', changes: { startedDate: '2025-05-21' } });

  const begun = planMove({ ...wish, caseValues: { ...caseValues, startedDate: '2025-03-09' } });
  expect(begun.outcome === 'moved' && begun.changes).not.toHaveProperty('startedDate');
});

test.each([
  ['nobody ever worked on', aCase('intake'), 'left'],
  ['goes back to where cases are taken in', aCase('documents'), 'intake'],
  ['was worked on before the sheet knew', aCase('documents', { documentsStatus: 'complete' }), 'preparation'],
  ['is opened again to be taken in', aCase('left'), 'intake'],
] as const)('a case that %s does not begin', (_what, caseValues, to) => {
  const outcome = planMove(aWish({ caseValues, to, by: someone('teamManager'), reason: 'כך הוחלט' }));
  expect(outcome.outcome === 'moved' && outcome.changes).not.toHaveProperty('startedDate');
  expect(outcome.outcome).toBe('moved');
});
