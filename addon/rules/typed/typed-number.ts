import { type TypedValue, typedValue, unreadable } from './typed-value.ts';

/** A hundred million shekels: more is an id or a phone in the wrong column. */
const MOST_AGOROT = 10_000_000_000;
const MOST_HUNDREDTHS = 10_000;

/** Shekels of a number cell, as whole agorot. */
export function storedMoney(shekels: number): TypedValue {
  return agorot(Math.round(shekels * 100));
}

/** An amount in whole agorot: ₪ and its words, thousands with commas, a minus before. Nothing is computed. */
export function typedMoney(text: string): TypedValue {
  const bare = text.replace(/₪|ש["״'׳]{0,2}ח|שקל(?:ים)?/g, '').replace(/\s/g, '');
  const [, sign = '', whole = '', fraction = ''] =
    /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(bare) ?? [];
  if (whole === '') return unreadable('money');
  const size = Number(whole.replace(/,/g, '') + fraction.padEnd(2, '0'));
  return agorot(sign === '-' && size > 0 ? -size : size);
}

function agorot(amount: number): TypedValue {
  return Math.abs(amount) <= MOST_AGOROT ? typedValue(amount) : unreadable('money');
}

/** A percentage of a number cell, as hundredths of a percent: 0.1 and 10 are both ten percent. */
export function storedPercent(value: number): TypedValue {
  return hundredths(Math.round(value * (Math.abs(value) <= 1 ? 10_000 : 100)));
}

/** A percentage with or without its sign: `10%`, `10.5`, `0.1`. */
export function typedPercent(text: string): TypedValue {
  const [, digits = '', sign = ''] = /^(\d+(?:\.\d+)?)\s?(%?)$/.exec(text) ?? [];
  if (digits === '') return unreadable('percent');
  return sign === '' ? storedPercent(Number(digits)) : hundredths(Math.round(Number(digits) * 100));
}

function hundredths(amount: number): TypedValue {
  return amount >= 0 && amount <= MOST_HUNDREDTHS ? typedValue(amount) : unreadable('percent');
}
