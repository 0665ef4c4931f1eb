import { isUtf8 } from 'node:buffer';
import { refusals } from '../refusals.ts';

const MAX_PIECE_MB = 32;
const LESS_THAN = 60;

/**
 * Cuts a stream of bytes of XML into strings that begin with a tag and end before one, so that neither a
 * letter, a tag nor a text is ever split.
 * @throws Refusal when bytes are no text of the encoding the file claims
 */
export async function* textPieces(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<string> {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  let decode: Decode | undefined;
  for await (const chunk of chunks) {
    decode ??= decoderFor(chunk);
    kept.push(chunk);
    keptBytes += chunk.length;
    if (keptBytes > MAX_PIECE_MB * 2 ** 20)
      throw refusals.tooLarge(`one piece of text over ${MAX_PIECE_MB} MB`, 'cells of a reasonable size');
    if (decode.whole || !chunk.includes(LESS_THAN)) continue;
    const bytes = kept.length === 1 ? chunk : Buffer.concat(kept);
    const cut = safeCut(bytes);
    if (cut > 0) yield decode.text(bytes.subarray(0, cut));
    kept = [bytes.subarray(cut)];
    keptBytes -= cut;
  }
  if (decode !== undefined && keptBytes > 0) yield decode.text(Buffer.concat(kept));
}

/** Before the last tag; before an unfinished CDATA section or comment, which may hold anything. */
function safeCut(bytes: Buffer): number {
  let cut = bytes.lastIndexOf(LESS_THAN);
  for (const [from, to] of [
    ['<![CDATA[', ']]>'],
    ['<!--', '-->'],
  ] as const) {
    const open = bytes.lastIndexOf(from);
    if (open !== -1 && bytes.indexOf(to, open) === -1) cut = Math.min(cut, open);
  }
  return cut;
}

interface Decode {
  readonly text: (bytes: Buffer) => string;
  /** True where a `<` byte need not be a tag, so that the text is decoded in one go. */
  readonly whole: boolean;
}

function decoderFor(start: Buffer): Decode {
  if (start[0] === 0xff && start[1] === 0xfe) return { text: decodeAs('utf-16le'), whole: true };
  if (start[0] === 0xfe && start[1] === 0xff) return { text: decodeAs('utf-16be'), whole: true };
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start.toString('latin1', 0, 200))?.[1];
  if (declared === undefined || /^utf-?8$|^us-ascii$/i.test(declared)) return { text: utf8, whole: false };
  return { text: decodeAs(declared.toLowerCase()), whole: false };
}

function utf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw refusals.damaged('text with broken letters');
  return bytes.toString('utf8');
}

function decodeAs(encoding: string): (bytes: Buffer) => string {
  return (bytes) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (cause) {
      throw refusals.damaged(`text that is not ${encoding}`, cause);
    }
  };
}
