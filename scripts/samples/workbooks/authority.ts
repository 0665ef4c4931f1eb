import { CLAIM_TYPES } from '../../../mappings/claim-types.ts';
import { AUTHORITY_STATUSES } from '../../../mappings/statuses.ts';
import { NOISE } from '../noise.ts';
import type { ClaimCase } from '../office/claim-case.ts';
import type { Office } from '../office/office.ts';
import type { Random } from '../random.ts';
import { typePercent, typeTidyAmount } from '../typing/amount.ts';
import { chooseClues } from '../typing/clues.ts';
import { typeDate } from '../typing/date.ts';
import { typeNameParts } from '../typing/name.ts';
import { typeNationalId } from '../typing/national-id.ts';
import { typePhones } from '../typing/phones.ts';
import { typeClaim, typeRemark, typeStatus } from '../typing/words.ts';
import { BLANK_LINE, type Cell, type Line, type Look, type Sheet, type Workbook } from './line.ts';
import { headerLine, titleLine } from './table.ts';
import { untidyRow } from './untidy-row.ts';

const HEADERS = [
  { header: 'שם משפחה', width: 14 },
  { header: 'שם פרטי', width: 12 },
  { header: 'ת"ז', width: 12 },
  { header: "טל' נייד", width: 15 },
  { header: 'תאריך לידה', width: 12 },
  { header: 'סוג התביעה', width: 18 },
  { header: 'הגוף המטפל', width: 14 },
  { header: 'אסמכתא', width: 12 },
  { header: 'הוגש בתאריך', width: 12 },
  { header: 'סטטוס תביעה', width: 15 },
  { header: 'תאריך ההחלטה', width: 12 },
  { header: 'סכום שאושר', width: 12 },
  { header: 'זמני עד', width: 12 },
  { header: '% נכות', width: 8 },
  { header: 'עו"ד מטפל', width: 12 },
  { header: 'סניף', width: 12 },
  { header: 'הערות', width: 28 },
] as const;

const LOOKS: { readonly [Key in (typeof AUTHORITY_STATUSES)[number]['key']]: Look | null } = {
  notSubmitted: 'grey',
  submitted: null,
  committee: 'yellow',
  awaitingDecision: null,
  appeal: 'yellow',
  approved: 'green',
  partlyApproved: 'green',
  rejected: 'red',
};

/** Authority tracking: one long tab, a tab of lists and a tab of instructions. */
export function authorityWorkbook(office: Office): Workbook {
  return { fileName: 'authority-tracking.xlsx', sheets: [claimsTab(office), listsTab(), instructionsTab()] };
}

function claimsTab(office: Office): Sheet {
  const random = office.random.fork('authority');
  return {
    name: 'תביעות',
    hidden: false,
    widths: HEADERS.map((column) => column.width),
    lines: claimLines(office, random),
  };
}

function* claimLines(office: Office, random: Random): Generator<Line> {
  yield headerLine(HEADERS);
  const ready = office.cases.filter((one) => one.documentsDay !== null && one.missingFrom !== 'authority');
  ready.sort((a, b) => (a.documentsDay ?? 0) - (b.documentsDay ?? 0) || (a.case < b.case ? -1 : 1));
  for (const one of ready) yield* untidyRow(claimLine(one, office, random), random);
}

function claimLine(one: ClaimCase, office: Office, random: Random): Line {
  const { person } = one;
  const status = statusOf(one, random);
  const clues = chooseClues(
    person,
    {
      idMissingRate: NOISE.idMissingInAuthority.rate,
      phoneMissingRate: NOISE.phoneMissingInAuthority.rate,
      nameBook: office.nameBook,
    },
    random,
  );
  const name = typeNameParts(person, random);
  const look = LOOKS[status];
  return {
    cells: [
      name.last,
      name.first,
      clues.hasId ? typeNationalId(person, random) : null,
      clues.hasPhone ? typePhones(person, random) : null,
      random.chance(0.85) ? typeDate(person.birthDay, random) : null,
      typeClaim(one.claimType, random),
      authorityOf(one, random),
      one.submittedDay === null ? null : one.reference,
      typeDate(one.submittedDay, random),
      typeStatus(AUTHORITY_STATUSES, status, random),
      typeDate(one.decisionDay, random),
      typeTidyAmount(one.entitlementShekels, random),
      typeDate(one.entitlementUntil, random),
      typePercent(one.disabilityPercent, random),
      one.caseManager,
      random.chance(0.5) ? person.city : null,
      typeRemark(random),
    ],
    ...(look === null ? {} : { look }),
    truth: { client: person.client, case: one.case },
  };
}

type StatusKey = (typeof AUTHORITY_STATUSES)[number]['key'];

function statusOf({ submittedDay, verdict }: ClaimCase, random: Random): StatusKey {
  if (verdict !== null) return verdict;
  if (submittedDay === null) return 'notSubmitted';
  return random.share({ submitted: 0.4, committee: 0.25, awaitingDecision: 0.35 });
}

function authorityOf({ claimType }: ClaimCase, random: Random): Cell {
  const authority = CLAIM_TYPES.find((type) => type.key === claimType)?.authority ?? null;
  return authority === 'ביטוח לאומי' && random.chance(0.3) ? 'בל"ל' : authority;
}

/** The lists the drop-downs were once made from: words of the office, but no cases. */
function listsTab(): Sheet {
  const depth = Math.max(CLAIM_TYPES.length, AUTHORITY_STATUSES.length);
  return {
    name: 'רשימות',
    hidden: false,
    widths: [20, 20, 16],
    lines: [
      { cells: ['סוגי תביעות', 'סטטוסים', 'גופים'], look: 'header' },
      ...Array.from({ length: depth }, (_, index) => ({
        cells: [
          CLAIM_TYPES[index]?.label ?? null,
          AUTHORITY_STATUSES[index]?.label ?? null,
          ['ביטוח לאומי', 'רשות המסים', 'חברת ביטוח'][index] ?? null,
        ],
      })),
    ],
  };
}

function instructionsTab(): Sheet {
  const sentences = [
    'ממלאים שורה לכל תביעה, גם אם לאותו לקוח כבר יש שורה.',
    'תאריכים: יום, חודש, שנה.',
    'תביעה שאושרה חלקית צובעים בירוק וכותבים בהערות מה נדחה.',
    'לא מוחקים שורות, רק מסתירים.',
  ];
  return {
    name: 'הוראות',
    hidden: false,
    widths: [70],
    lines: [
      titleLine('איך ממלאים את הקובץ', 3),
      BLANK_LINE,
      ...sentences.map((sentence) => ({ cells: [sentence] })),
    ],
  };
}
