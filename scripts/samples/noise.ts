interface Noise {
  /** Share of the cells, rows or people it can happen to. */
  readonly rate: number;
  readonly what: string;
}

/** Everything that is untidy in the sample office, and how often. The README of the samples shows this table. */
export const NOISE = {
  idMissingInDocuments: { rate: 0.05, what: 'documents tracking: no national id' },
  idMissingInAuthority: { rate: 0.02, what: 'authority tracking: no national id' },
  idMissingInBilling: { rate: 0.6, what: 'billing: no national id' },
  idAsNumber: { rate: 0.45, what: 'id typed as a number, so that leading zeros are lost' },
  idZerosByFormat: { rate: 0.05, what: 'id stored as a number, its zeros only shown by the cell format' },
  idPunctuated: { rate: 0.03, what: 'id with a dash or spaces in it' },
  idTypo: { rate: 0.008, what: 'one digit of the id is wrong' },
  idSwapped: { rate: 0.006, what: 'two neighbouring digits of the id are swapped' },
  idOfRelative: { rate: 0.006, what: 'the row of someone with relatives here carries a relative’s id' },

  phoneMissingInDocuments: { rate: 0.04, what: 'documents tracking: no phone' },
  phoneMissingInAuthority: { rate: 0.25, what: 'authority tracking: no phone' },
  phoneMissingInBilling: { rate: 0.45, what: 'billing: no phone' },
  phoneOddShape: { rate: 0.4, what: 'phone not written as 052-1234567: +972, dots, brackets, no zero, …' },
  phoneTwoInCell: { rate: 0.35, what: 'a client with two phones: both in one cell' },
  phoneTypo: { rate: 0.006, what: 'one digit of the phone is wrong' },
  phoneChanged: { rate: 0.008, what: 'a number of the client that no other row has' },

  namesake: { rate: 0.02, what: 'a client who has a very common full name (דוד כהן)' },
  couple: { rate: 0.06, what: 'husband and wife are both clients and share a phone' },
  parentAndChild: { rate: 0.03, what: 'a child is a client under a parent’s phone' },
  nameSpelling: { rate: 0.05, what: 'another spelling (יצחק/איצחק), a yod or vav more or less' },
  nameNickname: { rate: 0.01, what: 'nickname (יוסף/יוסי)' },
  nameTypo: { rate: 0.012, what: 'a letter swapped, missing or doubled' },
  nameTitle: { rate: 0.04, what: 'a title before the name' },
  nameRemark: { rate: 0.03, what: 'a remark in brackets after the name' },
  nameLoose: { rate: 0.03, what: 'stray spaces, bidi marks, other quotes and dashes' },
  nameLastFirstInDocuments: { rate: 0.05, what: 'documents tracking: last name first' },
  nameLastFirstInBilling: { rate: 0.75, what: 'billing: last name first' },
  doubleSurname: { rate: 0.05, what: 'a double surname, now with a dash and now without' },
  marriedName: { rate: 0.015, what: 'a woman whose surname differs between the workbooks' },

  dateAsText: { rate: 0.15, what: 'date typed as text, in several shapes' },
  dateAsSerial: { rate: 0.03, what: 'date as a serial number, as number or text' },
  unreadableDate: { rate: 0.001, what: 'a date that is none: 31/02/2025, לברר, #N/A' },
  unreadableAmount: { rate: 0.002, what: 'an amount that is none: לברר, #N/A' },
  moneyAsText: { rate: 0.3, what: 'billing: amount typed as text: ₪1,200, 1200 ש"ח' },
  moneyDotted: { rate: 0.005, what: 'billing: amount with a dot between thousands: 1.200' },
  balanceUncached: { rate: 0.02, what: 'billing: a formula without its value' },
  overpaid: { rate: 0.015, what: 'billing: paid too much, balance in brackets' },
  claimSynonym: { rate: 0.25, what: 'claim type in another listed word' },
  claimUnlisted: { rate: 0.02, what: 'claim type in a spelling the vocabulary does not list' },
  claimMissingInBilling: { rate: 0.05, what: 'billing: claim type left out' },
  statusSynonym: { rate: 0.45, what: 'status in another listed word' },

  blankRow: { rate: 0.015, what: 'an empty row between rows' },
  hiddenRow: { rate: 0.01, what: 'a hidden row' },
  rowTwice: { rate: 0.005, what: 'the same row typed twice' },
  retypedAfresh: { rate: 0.15, what: 'a case carried to the next month is typed anew, not copied' },
  instalment: { rate: 0.08, what: 'billing: a second row for the second instalment' },
  fellBetween: { rate: 0.015, what: 'a case that one of the workbooks never got' },
  sameClaimAgain: { rate: 0.1, what: 'a later case of a client is of the same claim type' },
  feeConflict: { rate: 0.005, what: 'fee percent in billing is not what documents tracking says' },
  entitlementConflict: { rate: 0.006, what: 'entitlement in billing is not what authority tracking says' },
} as const satisfies Record<string, Noise>;

export type NoiseKind = keyof typeof NOISE;

/** Of the rows that nobody could place (no id, no phone, a name others have too), how many the clerk leaves so. */
export const UNPLACEABLE_LEFT = 0.03;
