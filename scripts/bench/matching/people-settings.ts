import { type MatchSettings, parseMatchSettings } from '../../../importer/match/settings.ts';

const NAME_LEVELS = [
  { name: 'same', when: [{ is: 'exact' }], m: 0.8, u: 0.005, rareIn: {} },
  { name: 'nearly the same', when: [{ is: 'jaroWinkler', atLeast: 0.92 }], m: 0.1, u: 0.002 },
  { name: 'alike', when: [{ is: 'jaroWinkler', atLeast: 0.8 }], m: 0.05, u: 0.02 },
];
const editLevels = (edits: number) => [
  { name: 'same', when: [{ is: 'exact' }], m: 0.85, u: 0.0001 },
  { name: 'nearly the same', when: [{ is: 'edits', atMost: edits }], m: 0.1, u: 0.0001 },
];

/** How the invented people are matched: kinds of comparisons both sides know. */
export const PEOPLE_SETTINGS: MatchSettings = parseMatchSettings(
  {
    fields: {
      given: { kind: 'text' },
      family: { kind: 'text' },
      born: { kind: 'date' },
      phone: { kind: 'text' },
      email: { kind: 'text' },
      city: { kind: 'text' },
    },
    blocking: [
      { fields: ['phone'] },
      { fields: ['email'] },
      { fields: ['given', 'family'] },
      { fields: ['family', 'city'] },
      { fields: ['born', 'given'] },
    ],
    // No block is capped, so that both sides compare the same pairs.
    largestBlock: 1_000_000,
    comparisons: [
      { name: 'given', field: 'given', levels: NAME_LEVELS, otherwise: { m: 0.05, u: 0.973 } },
      { name: 'family', field: 'family', levels: NAME_LEVELS, otherwise: { m: 0.05, u: 0.973 } },
      { name: 'born', field: 'born', levels: editLevels(1), otherwise: { m: 0.05, u: 0.9998 } },
      { name: 'phone', field: 'phone', levels: editLevels(1), otherwise: { m: 0.05, u: 0.9998 } },
      { name: 'email', field: 'email', levels: editLevels(2), otherwise: { m: 0.05, u: 0.9998 } },
      {
        name: 'city',
        field: 'city',
        levels: [{ name: 'same', when: [{ is: 'exact' }], m: 0.9, u: 0.02, rareIn: {} }],
        otherwise: { m: 0.1, u: 0.98 },
      },
    ],
    expectedPartners: 3,
    thresholds: { sameBits: 6, reviewBits: 0 },
  },
  'The bench’s match settings',
);
