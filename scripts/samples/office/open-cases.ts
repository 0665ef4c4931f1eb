import { CLAIM_TYPES, type ClaimTypeKey } from '../../../mappings/claim-types.ts';
import { WORKBOOK_KINDS } from '../../../mappings/fields.ts';
import { type Day, LAST_DAY } from '../calendar.ts';
import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';
import type { ClaimCase, Verdict } from './claim-case.ts';
import type { Person } from './person.ts';
import { CASE_MANAGERS, CLIENT_MANAGERS } from './staff.ts';

const CASES_PER_CLIENT = { one: 0.84, two: 0.13, three: 0.03 };
const CASE_COUNT = { one: 1, two: 2, three: 3 };
const ONE_TIME_REFUNDS: readonly ClaimTypeKey[] = ['taxRefund', 'taxExemption'];
/** Two claims of one type are at least so far apart. */
const DAYS_BETWEEN_LIKE_CLAIMS = 250;

/** Every claim of every client, in order of intake. */
export function openCases(people: readonly Person[], firstDay: Day, random: Random): readonly ClaimCase[] {
  const claims = people.flatMap((person) => claimsOf(person, firstDay, random));
  claims.sort((a, b) => a.intakeDay - b.intakeDay || (a.person.client < b.person.client ? -1 : 1));
  return claims.map((claim, index) => ({
    ...claim,
    case: `C${String(index + 1).padStart(5, '0')}`,
    ...lifeOf(claim, random),
  }));
}

type Claim = Pick<ClaimCase, 'person' | 'claimType' | 'intakeDay'>;

function claimsOf(person: Person, firstDay: Day, random: Random): readonly Claim[] {
  const claims: Claim[] = [];
  const count = person.isChild ? 1 : CASE_COUNT[random.share(CASES_PER_CLIENT)];
  while (claims.length < count) claims.push(drawClaim({ person, earlier: claims, firstDay, random }));
  return claims;
}

interface ClaimParts {
  readonly person: Person;
  readonly earlier: readonly Claim[];
  readonly firstDay: Day;
  readonly random: Random;
}

function drawClaim({ person, earlier, firstDay, random }: ClaimParts): Claim {
  const intakeDay = random.integer(firstDay, LAST_DAY - 3);
  const [first] = earlier;
  if (first === undefined) return { person, claimType: drawClaimType(person, random), intakeDay };
  const farApart = earlier.every((claim) => Math.abs(claim.intakeDay - intakeDay) > DAYS_BETWEEN_LIKE_CLAIMS);
  if (farApart && random.chance(NOISE.sameClaimAgain.rate)) {
    return { person, claimType: first.claimType, intakeDay };
  }
  let claimType = drawClaimType(person, random);
  while (earlier.some((claim) => claim.claimType === claimType)) claimType = drawClaimType(person, random);
  // Half of the further claims are opened in the same talk as the first.
  return { person, claimType, intakeDay: random.chance(0.5) ? first.intakeDay : intakeDay };
}

function drawClaimType(person: Person, random: Random): ClaimTypeKey {
  if (person.isChild) return 'disabledChild';
  const adult = CLAIM_TYPES.map((type) => type.key).filter((key) => key !== 'disabledChild');
  // The list is roughly in order of demand.
  return adult[Math.floor(random.fraction() ** 1.5 * adult.length)] ?? 'generalDisability';
}

type Life = Omit<ClaimCase, 'case' | keyof Claim>;

function lifeOf(claim: Claim, random: Random): Life {
  const documentsDay = byLastDay(claim.intakeDay + Math.round(random.fraction() ** 4 * 75));
  const submittedDay =
    documentsDay === null || random.chance(0.04) ? null : byLastDay(documentsDay + random.integer(2, 25));
  const decisionDay = submittedDay === null ? null : byLastDay(submittedDay + random.integer(25, 150));
  const verdict = decisionDay === null ? null : drawVerdict(random);
  const granted = verdict === 'approved' || verdict === 'partlyApproved';
  const oneTime = ONE_TIME_REFUNDS.includes(claim.claimType);
  const entitlementShekels = granted ? drawEntitlement(oneTime, random) : null;
  const feePercent = random.pick([10, 12, 15, 15, 15, 18, 20, 25]);
  const yearly = (entitlementShekels ?? 0) * (oneTime ? 1 : 12);
  return {
    documentsDay,
    submittedDay,
    decisionDay,
    verdict,
    reference: `${random.integer(10, 99)}-${random.integer(100000, 999999)}`,
    entitlementShekels,
    entitlementUntil:
      granted && !oneTime && random.chance(0.4) && decisionDay !== null
        ? decisionDay + 365 * random.integer(1, 3)
        : null,
    disabilityPercent: granted && !oneTime ? random.pick([19, 25, 30, 40, 50, 60, 65, 74, 75, 100]) : null,
    feePercent,
    feeShekels: entitlementShekels === null ? null : Math.round((yearly * feePercent) / 100),
    missingFrom: random.chance(NOISE.fellBetween.rate) ? random.pick(WORKBOOK_KINDS) : null,
    clientManager: random.pick(CLIENT_MANAGERS),
    caseManager: random.pick(CASE_MANAGERS),
  };
}

const byLastDay = (day: Day): Day | null => (day <= LAST_DAY ? day : null);

const drawVerdict = (random: Random): Verdict =>
  random.share({ approved: 0.72, partlyApproved: 0.1, rejected: 0.13, appeal: 0.05 });

const drawEntitlement = (oneTime: boolean, random: Random): number =>
  oneTime ? random.integer(2500, 42000) : random.integer(1400, 6200);
