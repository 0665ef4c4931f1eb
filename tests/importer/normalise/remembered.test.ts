import { expect, it } from 'vitest';
import { remembered } from '../../../importer/normalise/remembered.ts';

it('a word is worked out once, and again only after more words than are kept', () => {
  const asked: string[] = [];
  const length = remembered(2, (text) => {
    asked.push(text);
    return text.length;
  });
  expect(['אב', 'אב', 'גדה', 'אב', 'ו', 'אב'].map(length)).toEqual([2, 2, 3, 2, 1, 2]);
  expect(asked).toEqual(['אב', 'גדה', 'ו', 'אב']);
});
