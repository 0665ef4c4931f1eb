import fc from 'fast-check';
import { calendarDaysAfter } from '../../../../addon/rules/office-days.ts';
import type { FieldKey } from '../../../../mappings/fields.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { AUTHORITY_STATUSES, PAYMENT_STATUSES } from '../../../../mappings/statuses.ts';
import { WAITING_FOR } from '../../../../mappings/waiting.ts';

/** A Sunday, before the spring feasts and with those of autumn within reach. */
const FIRST_DAY = '2025-03-30';

/** A day of the year on which reminders are asked for: weekends and feasts among them. */
export const anyToday = fc.integer({ min: 0, max: 400 }).map((days) => calendarDaysAfter(FIRST_DAY, days));

/** On which a clock can have begun to run: never after the first day. */
const aPastDay = fc.integer({ min: -1200, max: 0 }).map((days) => calendarDaysAfter(FIRST_DAY, days));
const anyDay = fc.integer({ min: -200, max: 600 }).map((days) => calendarDaysAfter(FIRST_DAY, days));

const keyOf = (terms: readonly { readonly key: string }[]) => fc.constantFrom(...terms.map(({ key }) => key));

const VALUES: { readonly [Key in FieldKey]?: fc.Arbitrary<string | number> } = {
  clientId: fc.constantFrom('P-00001', 'P-00002'),
  claimType: fc.constantFrom('generalDisability', 'mobility'),
  clientName: fc.constantFrom('דנה כהן', 'ד"ר יוסי לוי', 'Dana', ''),
  stage: keyOf(STAGES),
  stageSince: aPastDay,
  intakeDate: aPastDay,
  lastContact: aPastDay,
  waitingFor: keyOf(WAITING_FOR),
  waitingSince: aPastDay,
  nextActionDue: anyDay,
  promisedDate: anyDay,
  authorityStatus: keyOf(AUTHORITY_STATUSES),
  decisionDate: anyDay,
  entitlementUntil: anyDay,
  paymentStatus: keyOf(PAYMENT_STATUSES),
  paymentDue: anyDay,
  balance: fc.constantFrom(-1, 0, 1, 500_00),
  clientManager: fc.constantFrom('נטע ברקאי', ''),
  caseManager: fc.constant('עמית שרוני'),
  collector: fc.constant('גילה מורן'),
  nextAction: fc.constant('להתקשר לרופא'),
  notes: fc.constant('סודי'),
};

/** Any case of the sheet, each of its cells filled or not. */
const anyCase: fc.Arbitrary<CaseValues> = fc.record(VALUES, { requiredKeys: [] });

/** A sheet of cases, each with its own number. */
export const anyCases: fc.Arbitrary<readonly CaseValues[]> = fc
  .array(anyCase, { minLength: 1, maxLength: 6 })
  .map((cases) => cases.map((one, index) => ({ ...one, caseId: `C-0000${index + 1}` })));
