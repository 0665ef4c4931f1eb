import { PAYMENT_STATUSES } from '../../../mappings/statuses.ts';
import { NOISE } from '../noise.ts';
import { type Bill, billsOf } from '../office/bills.ts';
import type { Office } from '../office/office.ts';
import type { Random } from '../random.ts';
import { SHEKEL_FORMAT, typeAmount, typeBalance, typePercent } from '../typing/amount.ts';
import { chooseClues } from '../typing/clues.ts';
import { typeDate } from '../typing/date.ts';
import { typeFullName } from '../typing/name.ts';
import { typeNationalId } from '../typing/national-id.ts';
import { typePhones } from '../typing/phones.ts';
import { typeClaim, typeRemark, typeStatus } from '../typing/words.ts';
import {
  BLANK_LINE,
  type Cell,
  columnLetter,
  type Line,
  type Look,
  type Sheet,
  type Workbook,
} from './line.ts';
import { headerLine, lineUnder, titleLine } from './table.ts';
import { untidyRow } from './untidy-row.ts';

const HEADERS = [
  { header: 'לקוח', width: 24 },
  { header: 'ת.ז', width: 12 },
  { header: 'ליצירת קשר', width: 15 },
  { header: 'עבור', width: 18 },
  { header: 'סכום זכאות', width: 12 },
  { header: '% שכ"ט', width: 8 },
  { header: 'סכום שכ"ט', width: 12 },
  { header: 'שולם', width: 12 },
  { header: 'יתרה', width: 12 },
  { header: 'סטטוס תשלום', width: 14 },
  { header: "מס' חשבונית", width: 11 },
  { header: 'תאריך חשבונית', width: 12 },
  { header: 'לתשלום עד', width: 12 },
  { header: 'גובה', width: 9 },
  { header: 'הערות', width: 28 },
] as const;

const FEE_COLUMN = columnLetter(HEADERS.findIndex((column) => column.header === 'סכום שכ"ט'));
const PAID_COLUMN = columnLetter(HEADERS.findIndex((column) => column.header === 'שולם'));

const LOOKS: { readonly [Key in Bill['status']]: Look | null } = {
  notDue: 'grey',
  unpaid: 'red',
  partlyPaid: 'yellow',
  paid: 'green',
  writtenOff: 'grey',
};

/** Billing: ids mostly missing, last name first, money in every shape. */
export function billingWorkbook(office: Office): Workbook {
  return { fileName: 'billing.xlsx', sheets: [billingTab(office)] };
}

function billingTab(office: Office): Sheet {
  return {
    name: 'גבייה',
    hidden: false,
    widths: HEADERS.map((column) => column.width),
    lines: billingLines(office, office.random.fork('billing')),
  };
}

function* billingLines(office: Office, random: Random): Generator<Line> {
  yield titleLine('גבייה - שכר טרחה', HEADERS.length);
  yield BLANK_LINE;
  yield BLANK_LINE;
  yield headerLine(HEADERS);
  const bills = office.cases
    .filter((one) => one.missingFrom !== 'billing')
    .flatMap((one) => billsOf(one, random))
    .sort((a, b) => a.sortDay - b.sortDay || (a.claimCase.case < b.claimCase.case ? -1 : 1));
  for (const [index, bill] of bills.entries()) {
    yield* untidyRow(billLine(bill, { office, random, index }), random);
  }
  const total = bills.reduce((sum, bill) => sum + (bill.feeShekels ?? 0), 0);
  yield lineUnder(HEADERS, { לקוח: 'סה"כ', 'סכום שכ"ט': money(total) }, 'total');
}

interface BillingDesk {
  readonly office: Office;
  readonly random: Random;
  /** Of the bill, from 0; invoices are numbered by it. */
  readonly index: number;
}

function billLine(bill: Bill, { office, random, index }: BillingDesk): Line {
  const { person, claimType, case: label } = bill.claimCase;
  const clues = chooseClues(
    person,
    {
      idMissingRate: NOISE.idMissingInBilling.rate,
      phoneMissingRate: NOISE.phoneMissingInBilling.rate,
      nameBook: office.nameBook,
    },
    random,
  );
  const fee = typeAmount(bill.feeShekels, random);
  const paid = typeAmount(bill.paidShekels, random);
  const look = LOOKS[bill.status];
  return {
    cells: [
      typeFullName(person, NOISE.nameLastFirstInBilling.rate, random),
      clues.hasId ? typeNationalId(person, random) : null,
      clues.hasPhone ? typePhones(person, random) : null,
      random.chance(NOISE.claimMissingInBilling.rate) ? null : typeClaim(claimType, random),
      typeAmount(bill.entitlementShekels, random),
      typePercent(bill.feePercent, random),
      fee,
      paid,
      balanceCell({ bill, isTyped: typeof fee === 'string' || typeof paid === 'string' }, random),
      typeStatus(PAYMENT_STATUSES, bill.status, random),
      bill.invoiceDay === null ? null : 20000 + index,
      typeDate(bill.invoiceDay, random),
      typeDate(bill.dueDay, random),
      bill.collector,
      typeRemark(random),
    ],
    ...(look === null ? {} : { look }),
    truth: { client: person.client, case: label },
  };
}

/** A formula where both amounts are numbers; where one is text the formula would fail, so the clerk typed the balance. */
function balanceCell(
  { bill, isTyped }: { readonly bill: Bill; readonly isTyped: boolean },
  random: Random,
): Cell {
  if (bill.feeShekels === null) return null;
  const balance = bill.feeShekels - (bill.paidShekels ?? 0);
  if (isTyped || balance < 0) return typeBalance(balance);
  return {
    kind: 'formula',
    formula: (rowNumber) => `${FEE_COLUMN}${rowNumber}-${PAID_COLUMN}${rowNumber}`,
    result: random.chance(NOISE.balanceUncached.rate) ? null : balance,
  };
}

const money = (number: number): Cell => ({ kind: 'number', number, format: SHEKEL_FORMAT });
