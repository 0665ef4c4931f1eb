import { expect, test } from 'vitest';
import { parseMatchSettings } from '../../../importer/match/settings.ts';
import { listSettings } from '../../builders/match-lists.ts';

const refusal = (candidate: unknown): string => {
  try {
    parseMatchSettings(candidate, 'office.json');
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test('bad settings are refused with one sentence that names the place', () => {
  const good = listSettings();
  expect(refusal(good)).toBe('accepted');
  const [phone] = good.comparisons;
  expect([
    refusal('text'),
    refusal({ ...good, blocking: [] }),
    refusal({ ...good, fields: { name: { kind: 'colour' } } }),
    refusal({ ...good, fields: { ...good.fields, name: { kind: 'text', steps: ['upside-down'] } } }),
    refusal({ ...good, blocking: [{ fields: ['shoe size'] }] }),
    refusal({ ...good, blocking: [{ nearTokens: 'shoe size' }] }),
    refusal({ ...good, comparisons: [{ ...phone, field: 'shoe size' }] }),
    refusal({ ...good, thresholds: { sameBits: 1, reviewBits: 2 } }),
    refusal({ ...good, colour: 'green' }),
  ]).toMatchInlineSnapshot(`
    [
      "office.json cannot be used: the whole: Invalid input: expected object, received string.",
      "office.json cannot be used: blocking: Too small: expected array to have >=1 items.",
      "office.json cannot be used: fields.name.kind: Invalid option: expected one of "text"|"digits"|"date"|"number"|"tokens"|"list".",
      "office.json cannot be used: fields.name.steps.0: Invalid input.",
      "office.json cannot be used: blocking.0: there is no field "shoe size".",
      "office.json cannot be used: blocking.0: there is no field "shoe size".",
      "office.json cannot be used: name: there is no field "shoe size".",
      "office.json cannot be used: thresholds: reviewBits is above sameBits.",
      "office.json cannot be used: the whole: Unrecognized key: "colour".",
    ]
  `);
});
