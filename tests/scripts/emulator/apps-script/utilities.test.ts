import { expect, test } from 'vitest';
import { returned } from './a-script.ts';

test('dates are written in Java’s letters, in the time zone that is named', () => {
  const body = `return Utilities.formatDate(new Date(Date.UTC(2026, 6, 5, 21, 7, 9)), 'Asia/Jerusalem', "EEE d.M.yyyy 'at' HH:mm:ss Z")`;

  expect(returned(body)).toBe('Mon 6.7.2026 at 00:07:09 +0300');
});

test('digests and base64 are as Java has them, bytes from -128 on', () => {
  const body = `
    const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'שלום', Utilities.Charset.UTF_8);
    return [digest.length, Math.min(...digest) < 0, Utilities.base64Encode(digest), Utilities.base64Encode('א'), Utilities.base64Decode('15A=')];`;

  expect(returned(body)).toEqual([
    32,
    true,
    't6wDmO90GTq3OLId8JEjKTA98Q2GjCusN6hKWdEsDi8=',
    '15A=',
    [-41, -112],
  ]);
});

test('ids are unlike each other', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
  const [one, other] = returned('return [Utilities.getUuid(), Utilities.getUuid()]') as string[];

  expect(one).toMatch(uuid);
  expect(other).not.toBe(one);
});
