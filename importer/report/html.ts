/**
 * Markup that is safe to show. Only the `html` template makes it (the private field keeps look-alikes out),
 * so what stands in a cell can never become a tag or leave its attribute.
 */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type Html = Markup;

/** What a template may hold: text and numbers are escaped, Html passes as it is, null leaves nothing. */
export type Inset = Html | string | number | null | readonly Html[];

/**
 * Builds markup from a template whose insets are escaped: html`<td>${cellText}</td>`.
 * Attributes must stand in double quotes; an inset may not name a tag or an attribute.
 */
export function html(parts: TemplateStringsArray, ...insets: readonly Inset[]): Html {
  return new Markup(String.raw({ raw: parts }, ...insets.map(markupOf)));
}

/** Text whose direction must not disturb its neighbours: names, file names, cell texts. */
export function isolated(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** The same for what always reads left to right: numbers with signs, cell names, program words. */
export function leftToRight(text: string): Html {
  return html`<bdi dir="ltr">${text}</bdi>`;
}

function markupOf(inset: Inset): string {
  if (inset === null) return '';
  if (inset instanceof Markup) return inset.toString();
  if (typeof inset === 'object') return inset.join('');
  return escaped(String(inset));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Control characters are shown as their pictures: a browser would turn some of them into U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '')
    .replace(CONTROL_CHARACTERS, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
