import { expect, test } from 'vitest';
import { SETTINGS, targetDaysLabel } from '../../mappings/settings.ts';
import { STAGES } from '../../mappings/stages.ts';

test('every stage that waits for somebody has a target the owner can set', () => {
  const labels = SETTINGS.map(({ label }) => label);

  for (const { label, role } of STAGES) {
    expect(labels.includes(targetDaysLabel(label))).toBe(role !== null);
  }
});

test('no two settings share a key or a label, since formulas find them by these', () => {
  expect(new Set(SETTINGS.map(({ key }) => key)).size).toBe(SETTINGS.length);
  expect(new Set(SETTINGS.map(({ label }) => label)).size).toBe(SETTINGS.length);
});
