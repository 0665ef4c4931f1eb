import type { PAYMENT_STATUSES } from '../../../mappings/statuses.ts';
import { type Day, LAST_DAY } from '../calendar.ts';
import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';
import type { ClaimCase } from './claim-case.ts';
import { COLLECTORS } from './staff.ts';

/** One row of billing: what a case owes, as the collections desk believes it. */
export interface Bill {
  readonly claimCase: ClaimCase;
  /** The day on which the row was opened. */
  readonly sortDay: Day;
  readonly status: (typeof PAYMENT_STATUSES)[number]['key'];
  readonly entitlementShekels: number | null;
  readonly feePercent: number;
  readonly feeShekels: number | null;
  readonly paidShekels: number | null;
  readonly invoiceDay: Day | null;
  readonly dueDay: Day | null;
  readonly collector: string;
}

/** The billing rows of a case: none before it is submitted, two where the fee is paid in instalments. */
export function billsOf(claimCase: ClaimCase, random: Random): readonly Bill[] {
  const { submittedDay, decisionDay, feeShekels } = claimCase;
  if (decisionDay !== null && feeShekels !== null)
    return feeBills(claimCase, decisionDay, feeShekels, random);
  return submittedDay !== null && random.chance(0.55) ? [expectedBill(claimCase, submittedDay, random)] : [];
}

/** The row opened in advance: the percentage is agreed, nothing is due yet. */
const expectedBill = (claimCase: ClaimCase, sortDay: Day, random: Random): Bill => ({
  claimCase,
  sortDay,
  status: 'notDue',
  entitlementShekels: null,
  feePercent: believedPercent(claimCase, random),
  feeShekels: null,
  paidShekels: null,
  invoiceDay: null,
  dueDay: null,
  collector: random.pick(COLLECTORS),
});

function feeBills(
  claimCase: ClaimCase,
  decisionDay: Day,
  feeShekels: number,
  random: Random,
): readonly Bill[] {
  const invoiceDay = Math.min(decisionDay + random.integer(3, 20), LAST_DAY);
  const status = random.share({ paid: 0.6, partlyPaid: 0.17, unpaid: 0.2, writtenOff: 0.03 });
  const bill: Bill = {
    claimCase,
    sortDay: invoiceDay,
    status,
    entitlementShekels: believedEntitlement(claimCase, random),
    feePercent: believedPercent(claimCase, random),
    feeShekels,
    paidShekels: paidOf(status, feeShekels, random),
    invoiceDay,
    dueDay: invoiceDay + 30,
    collector: random.pick(COLLECTORS),
  };
  const isOneBill = status !== 'paid' || invoiceDay + 40 > LAST_DAY || !random.chance(NOISE.instalment.rate);
  if (isOneBill) return [bill];
  const half = Math.round(feeShekels / 2);
  return [
    { ...bill, status: 'partlyPaid', paidShekels: half },
    {
      ...bill,
      sortDay: invoiceDay + 40,
      paidShekels: feeShekels,
      invoiceDay: invoiceDay + 40,
      dueDay: invoiceDay + 70,
    },
  ];
}

function paidOf(status: Bill['status'], feeShekels: number, random: Random): number {
  if (status === 'paid')
    return random.chance(NOISE.overpaid.rate) ? feeShekels + random.integer(50, 400) : feeShekels;
  return status === 'partlyPaid' ? Math.round((feeShekels * random.integer(2, 8)) / 10) : 0;
}

const believedPercent = ({ feePercent }: ClaimCase, random: Random): number =>
  random.chance(NOISE.feeConflict.rate) ? feePercent + 3 : feePercent;

const believedEntitlement = ({ entitlementShekels }: ClaimCase, random: Random): number | null =>
  entitlementShekels !== null && random.chance(NOISE.entitlementConflict.rate)
    ? entitlementShekels + random.integer(1, 9) * 100
    : entitlementShekels;
