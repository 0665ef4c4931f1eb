import { parseMatchSettings } from './match/settings.ts';

/** Every word of the shorter name stands in the longer one, or one much like it. */
const SAME_NAME = { is: 'allNear', atLeast: 0, alike: 0.85, field: 'name' };
const SAME_SPELT_OTHERWISE = { is: 'exact', field: 'looseName' };

/**
 * How the office's source rows are matched. The names of the levels are what a clerk reads on a review item.
 * m and u are first guesses; the matcher refines them on the office's own rows.
 */
export const OFFICE_MATCH_SETTINGS = parseMatchSettings(
  {
    fields: {
      name: { kind: 'tokens' },
      looseName: { kind: 'tokens' },
      nationalId: { kind: 'digits' },
      idDigits: { kind: 'digits', from: ['idClue'] },
      phones: { kind: 'list' },
      birthDate: { kind: 'date' },
      email: { kind: 'text' },
      city: { kind: 'text' },
      entitlement: { kind: 'text' },
    },
    blocking: [
      { fields: ['idDigits'] },
      { fields: ['phones'] },
      { fields: ['email'] },
      { nearTokens: 'looseName' },
    ],
    refineBy: ['looseName', 'idDigits'],
    comparisons: [
      {
        name: 'name',
        field: 'name',
        levels: [
          { name: 'זהה', when: [{ is: 'exact' }], m: 0.85, u: 0.0005, rareIn: {} },
          {
            name: 'אותו שם בכתיב אחר',
            when: [{ is: 'exact', field: 'looseName' }],
            m: 0.06,
            u: 0.005,
            rareIn: { fields: ['looseName'] },
          },
          { name: 'חלק מהשם', when: [{ is: 'subset', atLeast: 2 }], m: 0.02, u: 0.0002, rareIn: {} },
          {
            name: 'שם דומה',
            when: [{ is: 'allNear', atLeast: 1, alike: 0.85 }],
            m: 0.03,
            u: 0.001,
            rareIn: { times: 0.02 },
          },
          // A family shares its surname: no evidence, whatever the random pairs say.
          { name: 'שם אחד משותף', when: [{ is: 'sharesOne' }], m: 0.03, u: 0.02, fixed: true },
        ],
        otherwise: { m: 0.01, u: 0.93 },
      },
      {
        name: 'nationalId',
        field: 'idDigits',
        levels: [
          { name: 'זהה', when: [{ is: 'exact' }, SAME_NAME], m: 0.94, u: 0.000001 },
          { name: 'זהה', when: [{ is: 'exact' }, SAME_SPELT_OTHERWISE], m: 0.02, u: 0.000001 },
          // A clerk may have typed a relative's id.
          {
            name: 'זהה, אך השם אחר',
            when: [{ is: 'exact' }],
            m: 0.02,
            u: 0.005,
            fixed: true,
            rareIn: { times: 0.1 },
          },
          { name: 'ספרה אחת שונה', when: [{ is: 'edits', atMost: 1 }], m: 0.015, u: 0.00001 },
        ],
        otherwise: { m: 0.004, u: 0.9994, fixed: true },
      },
      {
        name: 'phones',
        field: 'phones',
        levels: [
          { name: 'משותף', when: [{ is: 'sharesOne' }, SAME_NAME], m: 0.92, u: 0.0005, rareIn: {} },
          {
            name: 'משותף',
            when: [{ is: 'sharesOne' }, SAME_SPELT_OTHERWISE],
            m: 0.02,
            u: 0.0001,
            rareIn: {},
          },
          // Relatives share phones, also where one was given the other's id: then the phone says nothing more.
          {
            name: 'משותף, אך השם אחר',
            when: [{ is: 'sharesOne' }, { is: 'exact', field: 'idDigits' }],
            m: 0.01,
            u: 0.000001,
            silent: true,
          },
          {
            name: 'משותף, אך השם אחר',
            when: [{ is: 'sharesOne' }],
            m: 0.03,
            u: 0.001,
            fixed: true,
            rareIn: {},
          },
          {
            name: 'ספרה אחת שונה',
            when: [{ is: 'sharesNear', atMost: 1 }, SAME_NAME],
            m: 0.01,
            u: 0.00005,
          },
        ],
        otherwise: { m: 0.02, u: 0.98 },
      },
      {
        name: 'birthDate',
        field: 'birthDate',
        levels: [
          { name: 'זהה', when: [{ is: 'exact' }], m: 0.95, u: 0.0001 },
          { name: 'יום וחודש מוחלפים', when: [{ is: 'dayMonthSwapped' }], m: 0.01, u: 0.0001 },
          { name: 'כמעט זהה', when: [{ is: 'datePartsEqual', atLeast: 2 }], m: 0.02, u: 0.004 },
        ],
        otherwise: { m: 0.02, u: 0.9958 },
      },
      {
        name: 'email',
        field: 'email',
        levels: [
          { name: 'זהה', when: [{ is: 'exact' }], m: 0.9, u: 0.0001 },
          { name: 'דומה', when: [{ is: 'edits', atMost: 2, perLetter: 0.2 }], m: 0.05, u: 0.0001 },
        ],
        otherwise: { m: 0.05, u: 0.9998 },
      },
      {
        name: 'city',
        field: 'city',
        levels: [
          // Relatives live in one city too.
          { name: 'זהה', when: [{ is: 'exact' }, SAME_NAME], m: 0.95, u: 0.005, rareIn: {} },
          { name: 'זהה, אך השם אחר', when: [{ is: 'exact' }], m: 0.01, u: 0.045, silent: true },
        ],
        otherwise: { m: 0.04, u: 0.95 },
      },
      {
        name: 'entitlementAmount',
        field: 'entitlement',
        levels: [
          // Authority tracking and billing repeat the sum; to the shekel it is nearly a reference number.
          { name: 'זהה', when: [{ is: 'exact' }, SAME_NAME], m: 0.6, u: 0.0005, rareIn: {} },
          { name: 'זהה, אך השם אחר', when: [{ is: 'exact' }], m: 0.01, u: 0.0005, silent: true },
        ],
        // Another claim of the same client has another sum.
        otherwise: { m: 0.8, u: 0.999, fixed: true },
      },
    ],
    expectedPartners: 3,
    newcomerShare: 0.02,
    largestBlock: 60,
    thresholds: { sameBits: 5, reviewBits: -3 },
    neverTwo: ['nationalId'],
  },
  'The office’s match settings',
);
