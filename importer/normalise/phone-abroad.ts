import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { remembered } from './remembered.ts';

/**
 * A number as the numbering plans of the world have it, dialled from Israel.
 * @param text a number that starts with + or 00
 * @returns E.164, or null where no plan has such a number
 */
export const phoneAbroad = remembered(2_000, (text: string): string | null => {
  const number = parsePhoneNumberFromString(text, 'IL');
  return number?.isValid() === true ? number.number : null;
});
