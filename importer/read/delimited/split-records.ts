import type { Separation } from './find-separator.ts';

const QUOTE = '"';
const LETTER = /\p{L}/u;
/** A quote that is not closed within this stood for itself, and must not swallow the file. */
const MAX_QUOTED_CHARACTERS = 500_000;

/**
 * Splits text into records of fields, as typed. Quoted fields may hold separators, line ends and doubled
 * quotes; a quote inside a field that does not begin with one is a letter like any other (`ת"ז`, `בע"מ`).
 */
export function* splitRecords(text: string, { separator, from }: Separation): Generator<readonly string[]> {
  let fields: string[] = [];
  let at = from;
  while (at < text.length) {
    const { field, to } = readField(text, at, separator);
    fields.push(field);
    at = to;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      fields.push('');
    }
    yield fields;
    fields = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
}

interface FieldReading {
  readonly field: string;
  /** Where the separator or line end after it stands. */
  readonly to: number;
}

function readField(text: string, from: number, separator: string): FieldReading {
  return (text[from] === QUOTE && readQuoted(text, from, separator)) || readBare(text, from, separator);
}

function readBare(text: string, from: number, separator: string): FieldReading {
  let to = from;
  while (to < text.length && text[to] !== separator && text[to] !== '\n' && text[to] !== '\r') to++;
  return { field: text.slice(from, to), to };
}

/**
 * Also takes a quote between two letters for a letter (`"ת"ז"`), as programs write that forget to double it.
 * @returns undefined where the quote at the beginning opens nothing, as in `"אבא" כהן`
 */
function readQuoted(text: string, from: number, separator: string): FieldReading | undefined {
  const last = Math.min(text.length, from + MAX_QUOTED_CHARACTERS);
  for (let at = text.indexOf(QUOTE, from + 1); at !== -1 && at < last; at = text.indexOf(QUOTE, at + 1)) {
    const next = text[at + 1];
    if (next === QUOTE) at++;
    else if (next === undefined || next === separator || next === '\n' || next === '\r')
      return { field: text.slice(from + 1, at).replaceAll('""', QUOTE), to: at + 1 };
    else if (!LETTER.test(next) || !LETTER.test(text[at - 1] ?? '')) return undefined;
  }
  return undefined;
}
