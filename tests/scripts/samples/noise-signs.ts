import { CLAIM_TYPES } from '../../../mappings/claim-types.ts';
import { AUTHORITY_STATUSES, DOCUMENTS_STATUSES, PAYMENT_STATUSES } from '../../../mappings/statuses.ts';
import { NICKNAMES, SPELLINGS } from '../../../scripts/samples/names/spellings.ts';
import type { NoiseKind } from '../../../scripts/samples/noise.ts';
import {
  areSpellings,
  areTypos,
  differsBy,
  hasRelative,
  hasRemark,
  hasTitle,
  isCommonName,
  isLastFirst,
  nameOf,
  nameText,
  tokens,
} from './name-signs.ts';
import {
  allText,
  amountOf,
  areSwapped,
  claimText,
  dateCells,
  differingPlaces,
  idCell,
  idOf,
  idText,
  invoiceOf,
  isIn,
  isOneOf,
  isSameSheet,
  isUnreadable,
  isValidId,
  moneyCells,
  percentOf,
  phonesOf,
  phoneText,
  text,
} from './row-texts.ts';
import type { SampleRow } from './sample-rows.ts';

/** What shows, in the files alone, that a kind of noise has happened: whether a row shows it, given its client's others. */
export const NOISE_SIGNS: { readonly [Kind in NoiseKind]: Sign } = {
  idMissingInDocuments: (row) => isIn(row, 'documents') && idCell(row) === undefined,
  idMissingInAuthority: (row) => isIn(row, 'authority') && idCell(row) === undefined,
  idMissingInBilling: (row) => isIn(row, 'billing') && idCell(row) === undefined,
  idAsNumber: (row) => idCell(row)?.t === 'n' && idCell(row)?.z !== '000000000' && idText(row).length < 9,
  idZerosByFormat: (row) => idCell(row)?.z === '000000000',
  idPunctuated: (row) => /\d[- ]\d/.test(idText(row)),
  idTypo: (row, { ofClient }) =>
    ofClient.some((other) => differingPlaces(idOf(row), idOf(other)).length === 1),
  idSwapped: (row, { ofClient }) => ofClient.some((other) => areSwapped(idOf(row), idOf(other))),
  idOfRelative: (row, { all }) =>
    isValidId(idOf(row)) && all.some((other) => other.client !== row.client && idOf(other) === idOf(row)),

  phoneMissingInDocuments: (row) => isIn(row, 'documents') && phoneText(row) === '',
  phoneMissingInAuthority: (row) => isIn(row, 'authority') && phoneText(row) === '',
  phoneMissingInBilling: (row) => isIn(row, 'billing') && phoneText(row) === '',
  phoneOddShape: (row) => phonesOf(row).length === 1 && !/^0\d{1,2}-?\d{7}$/.test(phoneText(row)),
  phoneTwoInCell: (row) => phonesOf(row).length === 2,
  phoneTypo: (row, { ofClient }) =>
    ofClient.some((other) => differingPlaces(phonesOf(row)[0] ?? '', phonesOf(other)[0] ?? '').length === 1),
  phoneChanged: (row, { ofClient, all }) => {
    const mine = mobilesOf(row);
    const usual = ofClient.flatMap(mobilesOf);
    const isNew = mine.every((phone) => usual.every((other) => differingPlaces(phone, other).length > 3));
    const isRelatives = (phone: string): boolean =>
      all.some((other) => other.client !== row.client && phonesOf(other).includes(phone));
    return mine.length > 0 && usual.length > 1 && isNew && ![...mine, ...usual].some(isRelatives);
  },

  namesake: (row, { all }) =>
    isCommonName(row) && all.some((other) => other.client !== row.client && nameOf(other) === nameOf(row)),
  couple: (row, { all }) => hasRelative(row, all, false),
  parentAndChild: (row, { all }) => hasRelative(row, all, true),
  nameSpelling: (row, { ofClient }) => differsBy(row, ofClient, (a, b) => SPELLINGS[a]?.includes(b) === true),
  nameNickname: (row, { ofClient }) => differsBy(row, ofClient, (a, b) => NICKNAMES[a]?.includes(b) === true),
  nameTypo: (row, { ofClient }) => differsBy(row, ofClient, areTypos),
  nameTitle: hasTitle,
  nameRemark: hasRemark,
  nameLoose: (row) => /^\s|\s$|\s\s|[\u200f\u202b\u00a0׳״־]/.test(nameText(row)),
  nameLastFirstInDocuments: (row, { ofClient }) => isIn(row, 'documents') && isLastFirst(row, ofClient),
  nameLastFirstInBilling: (row, { ofClient }) => isIn(row, 'billing') && isLastFirst(row, ofClient),
  doubleSurname: (row, { ofClient }) =>
    ofClient.some(
      (other) =>
        nameText(row).includes('-') && nameOf(row) === nameOf(other) && !nameText(other).includes('-'),
    ),
  marriedName: (row, { ofClient }) => {
    const surname = tokens(text(row, 'שם משפחה'));
    return ofClient.some((other) => {
      const elsewhere = tokens(text(other, 'שם הלקוח', 'לקוח'));
      return (
        surname.length > 0 &&
        elsewhere.length > 1 &&
        !surname.some((a) => elsewhere.some((b) => areAlike(a, b)))
      );
    });
  },

  dateAsText: (row) =>
    dateCells(row).some((one) => one.t === 's' && !isUnreadable(one) && /\d+[./ -].+\d/.test(String(one.v))),
  dateAsSerial: (row) =>
    dateCells(row).some(({ v, z }) => /^\d{5}$/.test(String(v)) && !z?.toString().includes('yy')),
  unreadableDate: (row) => dateCells(row).some(isUnreadable),
  unreadableAmount: (row) => moneyCells(row).some(isUnreadable),
  moneyAsText: (row) =>
    isIn(row, 'billing') && moneyCells(row).some(({ t, v }) => t === 's' && /[₪ש,]/.test(String(v))),
  moneyDotted: (row) => moneyCells(row).some(({ v }) => /^\d{1,3}(\.\d{3})+$/.test(String(v))),
  // SheetJS reads such a cell as a stub.
  balanceUncached: (row) => row.cells.get('יתרה')?.t === 'z',
  overpaid: (row) => /^\(.+\)$/.test(text(row, 'יתרה')),
  claimSynonym: (row) =>
    claimText(row) !== '' && CLAIM_TYPES.some(({ synonyms }) => isOneOf(synonyms, claimText(row))),
  claimUnlisted: (row) =>
    claimText(row) !== '' &&
    !CLAIM_TYPES.some(({ label, synonyms }) => label === claimText(row) || isOneOf(synonyms, claimText(row))),
  claimMissingInBilling: (row) => isIn(row, 'billing') && claimText(row) === '',
  statusSynonym: (row) =>
    [...DOCUMENTS_STATUSES, ...AUTHORITY_STATUSES, ...PAYMENT_STATUSES].some(({ synonyms }) =>
      isOneOf(synonyms, text(row, 'סטטוס', 'סטטוס תביעה', 'סטטוס תשלום')),
    ),

  blankRow: (row, { all }) => {
    const [below, next] = [1, 2].map((step) =>
      all.find((other) => isSameSheet(row, other) && other.rowNumber === row.rowNumber + step),
    );
    return below === undefined && next !== undefined;
  },
  hiddenRow: (row) => row.hidden,
  rowTwice: (row, { ofClient }) =>
    ofClient.some(
      (other) =>
        isSameSheet(row, other) && other.rowNumber === row.rowNumber + 1 && allText(row) === allText(other),
    ),
  retypedAfresh: (row, { ofClient }) =>
    isIn(row, 'documents') &&
    ofClient.some(
      (other) => isIn(other, 'documents') && other.case === row.case && phoneText(other) !== phoneText(row),
    ),
  instalment: (row, { ofClient }) =>
    isIn(row, 'billing') &&
    ofClient.some(
      (other) => isIn(other, 'billing') && other.case === row.case && invoiceOf(other) !== invoiceOf(row),
    ),
  fellBetween: (row, { ofClient }) =>
    isIn(row, 'authority') && !ofClient.some((other) => other.case === row.case && isIn(other, 'documents')),
  sameClaimAgain: (row, { ofClient }) =>
    isIn(row, 'documents') &&
    ofClient.some(
      (other) => isIn(other, 'documents') && other.case !== row.case && claimText(other) === claimText(row),
    ),
  feeConflict: (row, { ofClient }) =>
    isIn(row, 'billing') &&
    ofClient.some(
      (other) => other.case === row.case && isIn(other, 'documents') && percentOf(row) !== percentOf(other),
    ),
  entitlementConflict: (row, { ofClient }) => {
    const billed = amountOf(row.cells.get('סכום זכאות'));
    const granted = ofClient
      .filter((other) => other.case === row.case)
      .map((other) => amountOf(other.cells.get('סכום שאושר')));
    return billed !== null && granted.some((amount) => amount !== null && amount !== billed);
  },
};

interface Company {
  /** The other rows of the row's client. */
  readonly ofClient: readonly SampleRow[];
  /** Every row of the office. */
  readonly all: readonly SampleRow[];
}

type Sign = (row: SampleRow, company: Company) => boolean;

const areAlike = (a: string, b: string): boolean =>
  a === b || [a, b].some((one) => areSpellings(one, one === a ? b : a) || areTypos(one, one === a ? b : a));

const mobilesOf = (row: SampleRow): readonly string[] =>
  phonesOf(row).filter((phone) => phone.startsWith('5'));
