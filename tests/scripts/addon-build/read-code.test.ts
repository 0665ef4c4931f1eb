import { expect, test } from 'vitest';
import { readCode } from '../../../scripts/addon-build/read-code.ts';

const placeOf = (line: number, column: number) => `addon.js:${line}:${column + 1}`;

test.each([
  ['a field of a class', 'class Case { stage = 1 }'],
  ['a static field', 'class Case { static stages = 1 }'],
  ['a private name', 'class Case { #stage() {} }'],
  ['a static block', 'class Case { static { } }'],
  ['optional chaining', 'a?.b'],
  ['the nullish operator', 'a ?? b'],
  ['a big integer', '10n'],
  ['a module', 'export const a = 1'],
])('%s in what Apps Script would get is refused where it stands', (_, code) => {
  expect(() => readCode({ code: `\n${code}`, placeOf })).toThrow(
    /^addon\.js:2:\d+: this is newer than ES2019, or no JavaScript at all \(.+\); write it in an older way\.$/,
  );
});

test('what ES2019 has is let through', () => {
  const code =
    'async function f({ a, ...b }) { try { for await (const c of a) await c; } catch { return b ** 2; } }';
  expect(readCode({ code, placeOf })).toEqual({ freeNames: [], calls: [] });
});
