import { isUtf8 } from 'node:buffer';
import { refusals } from '../refusals.ts';

/** Above this share, letters that are not ASCII and look like Hebrew in UTF-8 are just that, damaged. */
const UTF8_HEBREW_SHARE = 0.3;

/**
 * The text of a file: UTF-16 or UTF-8 where it says so or is valid as such, else Windows-1255, which the
 * Israeli Excel has always saved as CSV.
 * @throws Refusal when it was UTF-8 and is damaged
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  if (wasUtf8(bytes)) throw refusals.damaged('text with broken letters');
  return windows1255(bytes);
}

/** Hebrew letters in UTF-8 are D7 followed by 90 to AA; in Windows-1255, D7 is a rare geresh. */
function wasUtf8(bytes: Buffer): boolean {
  let notAscii = 0;
  let hebrew = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    notAscii++;
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xd7 && next >= 0x90 && next <= 0xaa) hebrew++;
  }
  return hebrew > notAscii * UTF8_HEBREW_SHARE;
}

/** A byte that Windows-1255 leaves undefined becomes the character of its number, never U+FFFD. */
function windows1255(bytes: Buffer): string {
  return new TextDecoder('windows-1255')
    .decode(bytes)
    .replace(/\ufffd/g, (_, at: number) => String.fromCharCode(bytes[at] ?? 0));
}
