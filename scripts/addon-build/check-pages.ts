import type { ReadCode } from './read-code.ts';

const SHOWN_BY: ReadonlySet<string> = new Set(['createHtmlOutputFromFile', 'createTemplateFromFile']);

/** Pages that the code shows, and that are not built. */
export function checkPages({ calls }: ReadCode, pages: readonly string[]): readonly string[] {
  return calls
    .filter(({ method }) => SHOWN_BY.has(method))
    .flatMap(({ method, texts, place }) => {
      const name = texts[0] ?? null;
      if (name === null)
        return [`${place}: ${method} must name its page as a text, so that the build can check it.`];
      // Google takes the name with its ending, and without.
      if (pages.includes(name) || pages.includes(`${name}.html`)) return [];
      return [`${place}: ${method} names the page ${name}, which is not built.`];
    });
}
