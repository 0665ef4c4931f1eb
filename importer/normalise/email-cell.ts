import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { wholeIfMore } from './remark.ts';

const EXPECTED = 'an email address';
/** The longest address that mail servers accept (RFC 5321). */
const LONGEST_ADDRESS = 254;
const ADDRESS =
  /(?<![\p{L}\p{N}._%+'-])[a-z0-9](?:[a-z0-9_%+'-]|\.(?!\.))*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?![a-z0-9@-])/giu;
// Large mail providers, mistyped: nobody can be reached there.
const MISTYPED_DOMAIN =
  /^(?:(?:gmail|hotmail|yahoo|outlook|walla|icloud)\.(?:con|cm|om|vom|xom|cpm|cim|comm|co)|gmail\.co\.il|(?:gmial|gamil|gmal|gmai|gmil|gnail|hotmial|hotmal|outlok|yaho)\..*)$|\.co\.(?:li|ll|ill|i)$/;
const PLAIN = /^[a-z0-9_]+(?:[.+-][a-z0-9_]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,24}$/i;

/**
 * An email address in lower case. Of several in one cell the first is the value and the whole text a remark.
 * An address at a mistyped provider (gmail.con) is refused, since mail to it would be lost.
 */
export function normaliseEmail(cell: RawCell): CellReading {
  const text = cleanLine(cell.text).replace(/^(?:mailto:|e-?mail\b:?)\s*/i, '');
  const addresses = PLAIN.test(text) ? [text] : (text.match(ADDRESS) ?? []);
  const [address] = addresses;
  if (address === undefined || address.length > LONGEST_ADDRESS || hasBrokenAddress(text, addresses)) {
    return unreadable({
      code: 'unreadable-email',
      expected: EXPECTED,
      fix: 'Type one address, such as name@example.com.',
    });
  }
  const value = address.toLowerCase();
  if (MISTYPED_DOMAIN.test(value.slice(value.indexOf('@') + 1))) {
    return unreadable({
      code: 'mistyped-email',
      expected: EXPECTED,
      fix: 'The part after the @ looks mistyped (gmail.com?). Check it with the client.',
    });
  }
  return valueWith(value, [wholeIfMore(text, text.replace(address, ' '))]);
}

/** Whether an @ is in no whole address (`dana@gmail`), or the first may have lost its start (`dana levi@…`). */
function hasBrokenAddress(text: string, addresses: readonly string[]): boolean {
  const [before = ''] = text.split(addresses[0] ?? '', 1);
  return text.split('@').length - 1 !== addresses.length || /[a-z0-9._-]\s$/i.test(before);
}
