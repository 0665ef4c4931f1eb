import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorOf } from '../../../addon/rules/actor.ts';
import { changedCase, changesOf } from '../../../addon/rules/case-changes.ts';
import { checkEdit } from '../../../addon/rules/check-edit.ts';
import { calendarDaysAfter } from '../../../addon/rules/office-days.ts';
import { planMove } from '../../../addon/rules/plan-move.ts';
import { FIELD_BY_KEY, FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { ROLES } from '../../../mappings/roles.ts';
import type { CaseValues, CellValue } from '../../../mappings/sheet/case-row.ts';
import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { aCase } from '../../builders/a-case.ts';
import { aColleague, aWish, TEAM } from '../../builders/a-team.ts';
import { anId } from '../../builders/invented-people.ts';
import { forbiddenIn, forbiddenMove } from './forbidden.ts';

const STAFF = [
  ...TEAM,
  aColleague('שקד אילן', 'caseManager', { active: false, deputy: 'נטע ברקאי' }),
  aColleague('תמר יהב', null),
];

const person = fc
  .constantFrom(...STAFF.map(({ email }) => email), 'stranger@elsewhere.example')
  .map((email) => actorOf({ email, isOwner: false, staff: STAFF }));

/** What people type, rightly and wrongly; a number stands for that many days from today. */
const TYPED: { readonly [Key in FieldKey]?: readonly (CellValue | { readonly inDays: number })[] } = {
  caseId: ['C-99999'],
  clientName: ['נעמה לויתן', null],
  nationalId: [anId(3), anId(4), '123', null],
  phones: ['050-1234567', 'אין', null],
  email: ['dana@example.com', null],
  claimType: ['ניידות', 'משהו', null],
  stageSince: [{ inDays: -400 }],
  clientManager: ['רועי תבור', 'שקד אילן', null],
  caseManager: ['ליאת גפן', 'תמר יהב'],
  lastContact: [{ inDays: 0 }, { inDays: 0 }, { inDays: -9 }, { inDays: 5 }, null],
  documentsStatus: ['הושלמו', 'הושלמו', 'חסרים'],
  authority: ['ביטוח לאומי', null],
  authorityStatus: ['אושר', 'אושר', 'נדחה', 'אושר חלקית', 'בערר', null],
  submittedDate: [{ inDays: 0 }, { inDays: -3 }, { inDays: 3 }, null],
  decisionDate: [{ inDays: 0 }, { inDays: 0 }, { inDays: -1 }, { inDays: -90 }, { inDays: 2 }, null],
  paymentStatus: ['שולם', 'שולם', 'לא שולם', 'חוב אבוד', null],
  balance: [0, 120, null],
};
// The keys of a record of fields are fields.
const TYPED_FIELDS = Object.keys(TYPED) as FieldKey[];

type Step =
  | { readonly does: 'edit'; readonly field: FieldKey; readonly choice: number }
  | { readonly does: 'move'; readonly to: StageKey; readonly reason: string }
  | { readonly does: 'wait'; readonly days: number };

const move = fc.record({
  does: fc.constant('move' as const),
  to: fc.constantFrom(...STAGES.map(({ key }) => key)),
  reason: fc.constantFrom('', ' ', 'כי כך ביקש הלקוח'),
});
const edit = fc.record({
  does: fc.constant('edit' as const),
  field: fc.constantFrom(...TYPED_FIELDS),
  choice: fc.nat(59),
});
const wait = fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: edit },
  { weight: 5, arbitrary: move },
  { weight: 1, arbitrary: wait },
);

/** One day after another in the life of a case, as whoever it is does whatever it is. */
function live(
  first: CaseValues,
  steps: readonly (readonly [Step, Parameters<typeof forbiddenMove>[0]['by']])[],
) {
  let caseValues = first;
  let today = '2025-05-21';
  const seen = new Set<StageKey>();
  for (const [one, by] of steps) {
    const before = caseValues;
    switch (one.does) {
      case 'wait':
        today = calendarDaysAfter(today, one.days);
        break;
      case 'edit': {
        const choices = TYPED[one.field] ?? [];
        const choice = choices[one.choice % choices.length] ?? null;
        const after =
          typeof choice === 'object' && choice !== null ? calendarDaysAfter(today, choice.inDays) : choice;
        const outcome = checkEdit({ field: one.field, after, by, caseValues, staff: STAFF, today });
        if (outcome.outcome === 'accepted' || outcome.outcome === 'unreadable') {
          const value = outcome.outcome === 'accepted' ? outcome.value : null;
          caseValues = changedCase(caseValues, { [one.field]: value });
          expect(
            ROLES.some(({ key }) => by.roles.has(key) && FIELD_BY_KEY[one.field].edit.includes(key)),
          ).toBe(true);
        }
        break;
      }
      case 'move': {
        const outcome = planMove(
          aWish({ ...one, caseValues, by, now: `${today}T10:00:00`, staff: STAFF, way: 'sheet' }),
        );
        if (outcome.outcome === 'refused') break;
        caseValues = changedCase(caseValues, outcome.changes);
        expect(forbiddenMove({ before, after: caseValues, by, reason: one.reason, today })).toEqual([]);
        expect(new Set(outcome.log.map(({ field }) => field))).toEqual(changedHeaders(before, caseValues));
        expect(outcome.log).toHaveLength(changesOf(outcome.changes).length);
        seen.add(one.to);
        break;
      }
      default:
        one satisfies never;
    }
    expect(forbiddenIn(caseValues, today)).toEqual([]);
    if (one.does !== 'move') expect(caseValues.stage).toBe(before.stage);
  }
  return seen;
}

function changedHeaders(before: CaseValues, after: CaseValues): ReadonlySet<string> {
  return new Set(
    FIELDS.filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map(
      ({ header }) => header,
    ),
  );
}

test('whatever whoever types and wherever they move a case, it is never where it must not be', () => {
  const seen = new Set<StageKey>();
  const first = fc.constantFrom(...STAGES.map(({ key }) => aCase(key)));
  fc.assert(
    fc.property(first, fc.array(fc.tuple(step, person), { maxLength: 60, size: 'max' }), (begin, steps) => {
      for (const stage of live(begin, steps)) seen.add(stage);
    }),
    { numRuns: 700 },
  );
  // Else the property says less than it seems to.
  expect([...seen].sort()).toEqual(STAGES.map(({ key }) => key).sort());
});
