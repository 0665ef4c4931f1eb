import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newYearsFile } from '../../../scripts/calendar/new-years-file.ts';

test("the add-on's calendar is the one that Node's own calendar gives", () => {
  expect(readFileSync('mappings/calendar/new-years.ts', 'utf8')).toBe(newYearsFile());
});
