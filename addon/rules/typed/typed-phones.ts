import { type TypedValue, typedValue, unreadable } from './typed-value.ts';

/** Area codes 02 to 09 with seven digits, mobile 05N and internet 07N with seven. */
const ISRAELI = /^(?:0|\+?(?:00)?972-?0?)?([57]\d|[23489])(\d{7})$/;
const NATIONWIDE = /^(?:\+?(?:00)?972)?(1(?:700|800|801|599)\d{6})$/;
const ABROAD = /^(?:\+|00)([1-9]\d{7,14})$/;

/** Phones as E.164, in order and without doubles, between commas, semicolons, slashes or line ends. */
export function typedPhones(text: string): TypedValue {
  const phones: string[] = [];
  for (const part of splitPhones(text)) {
    const phone = e164(part.replace(/[\s().\-–‑־]/g, ''));
    if (phone === null) return unreadable('phones');
    if (!phones.includes(phone)) phones.push(phone);
  }
  return phones.length === 0 ? unreadable('phones') : typedValue(phones);
}

/** A slash also stands after an area code: 050/1234567. */
function splitPhones(text: string): readonly string[] {
  return text
    .replace(/(^|[^\d])(0\d{1,2})\s?\/\s?(?=\d{3})/g, '$1$2-')
    .split(/[,;/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function e164(digits: string): string | null {
  // Typed to get past a form.
  if (/0{7}$/.test(digits)) return null;
  const israeli = ISRAELI.exec(digits);
  if (israeli !== null) return `+972${israeli[1]}${israeli[2]}`;
  const nationwide = NATIONWIDE.exec(digits);
  if (nationwide !== null) return `+972${nationwide[1]}`;
  const abroad = ABROAD.exec(digits);
  return abroad === null || digits.replace(/^(?:\+|00)/, '').startsWith('972') ? null : `+${abroad[1]}`;
}
