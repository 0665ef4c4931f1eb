import { type TypedValue, typedValue, unreadable } from './typed-value.ts';

const ADDRESS = /^[a-z0-9](?:[a-z0-9_%+'-]|\.(?!\.))*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/;

/** Addresses in lower case, between commas, semicolons or blanks. */
export function typedEmail(text: string): TypedValue {
  const addresses = text
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((part) => part !== '');
  const [first] = addresses;
  if (first === undefined || !addresses.every((address) => ADDRESS.test(address))) return unreadable('email');
  return typedValue(addresses.length === 1 ? first : [...new Set(addresses)]);
}
