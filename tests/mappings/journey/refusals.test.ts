import { expect, test } from 'vitest';
import { EDIT_REFUSALS, EXPECTATIONS, MOVE_REFUSALS } from '../../../mappings/journey/refusals.ts';
import { REQUIREMENTS } from '../../../mappings/journey/requirements.ts';

const SENTENCES = [MOVE_REFUSALS, EDIT_REFUSALS, EXPECTATIONS].flatMap((one) => Object.values<string>(one));

test('every refusal is whole sentences in Hebrew, each its own, short enough for the note of a cell', () => {
  for (const sentence of SENTENCES) {
    expect(sentence).toMatch(/^[א-ת].*\.$/);
    expect(sentence.length).toBeLessThan(120);
  }
  expect(new Set(SENTENCES).size).toBe(SENTENCES.length);
});

test('a checklist names each thing to do once, as part of a list', () => {
  const labels = REQUIREMENTS.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(label).toMatch(/^[א-ת].*[^.]$/);
});
