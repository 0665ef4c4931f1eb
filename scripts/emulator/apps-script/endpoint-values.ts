import { types } from 'node:util';
import { ScriptFailure } from './realm/failures.ts';

/**
 * A copy of what passes between a page and the script: primitives, lists and objects of them.
 * @throws ScriptFailure where Google fails the request, or does not bring the value across
 * @source https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
 */
export function acrossThePage(value: unknown, path: string): unknown {
  return copy(value, path, []);
}

function copy(value: unknown, path: string, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw refusal(path, `a ${typeof value}`);
  }
  if (typeof value !== 'object') return value;
  if (above.includes(value)) throw refusal(path, 'a circle');
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((entry, index) => copy(entry, `${path}[${index}]`, within));
  if (!isPlain(value)) throw refusal(path, types.isDate(value) ? 'a Date' : 'more than a plain object');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, content]) => content !== undefined)
      .map(([key, content]) => [key, copy(content, `${path}.${key}`, within)]),
  );
}

const isPlain = (value: object): boolean =>
  Object.prototype.toString.call(value) === '[object Object]' && !(value instanceof Map);

const refusal = (path: string, what: string): ScriptFailure =>
  new ScriptFailure(`google.script.run does not bring ${what} across, at ${path}.`);
