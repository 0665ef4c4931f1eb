import type { Manifest } from './manifest.ts';
import type { ReadCode } from './read-code.ts';

/** Which argument of a method names a function that Google is to call. */
const HANDLER_AT: ReadonlyMap<string, number> = new Map([
  ['addItem', 1],
  ['newTrigger', 0],
]);

/** Functions that a menu, a trigger or the manifest names, and that are not there. */
export function checkHandlers(
  { calls }: ReadCode,
  manifest: Manifest,
  globals: readonly string[],
): readonly string[] {
  const named = calls.flatMap(({ method, texts, place }) => {
    const at = HANDLER_AT.get(method);
    return at === undefined ? [] : [{ name: texts[at] ?? null, place: `${place}: ${method}` }];
  });
  const macros = manifest.sheets.macros.map(({ functionName }) => ({
    name: functionName,
    place: 'appsscript.json: a macro',
  }));
  return [...named, ...macros].flatMap(({ name, place }) => {
    if (name === null) return [`${place} must name its function as a text, so that the build can check it.`];
    if (globals.includes(name)) return [];
    return [`${place} names the function ${name}, which addon/entry.ts does not export.`];
  });
}
