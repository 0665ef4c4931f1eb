import { type AnyNode, parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import type { Page } from './bundle-page.ts';
import { propertyName } from './read-code.ts';

/** What `google.script.run` offers besides the functions of the script. */
const HANDLERS: ReadonlySet<string> = new Set(['withSuccessHandler', 'withFailureHandler', 'withUserObject']);

/** Functions that the page calls by `google.script.run`, and that it cannot reach. */
export function checkEndpoints({ code, placeOf }: Page, globals: readonly string[]): readonly string[] {
  const faults: string[] = [];
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'script', locations: true });
  // The walker's callback knows only that it is given nodes.
  fullAncestor(program, (given, _state, ancestors) => {
    const node = given as AnyNode;
    if (!isRun(node)) return;
    const name = calledOn(node, ancestors as AnyNode[]);
    const place = placeOf(node.loc?.start.line ?? 1, node.loc?.start.column ?? 0);
    if (name === null) {
      faults.push(
        `${place}: name the function right behind google.script.run and its handlers, and call it there, so ` +
          'that the build can check it.',
      );
    } else if (!globals.includes(name)) {
      faults.push(`${place}: the page calls ${name}, which addon/entry.ts does not export.`);
    } else if (name.endsWith('_')) {
      faults.push(`${place}: Google lets no page call ${name}, since its name ends in _.`);
    }
  });
  return faults;
}

/** Whether this is `google.script.run`, be it that of `window`. */
function isRun(node: AnyNode): boolean {
  const script = ownerOf(node, 'run');
  const google = script === null ? null : ownerOf(script, 'script');
  if (google === null) return false;
  return google.type === 'Identifier' ? google.name === 'google' : ownerOf(google, 'google') !== null;
}

/** What the property of this name is taken from; null where it is another property, or none. */
function ownerOf(node: AnyNode, name: string): AnyNode | null {
  return node.type === 'MemberExpression' && propertyName(node) === name ? node.object : null;
}

/** The function that is called on `google.script.run` in the end; null where that cannot be seen. */
function calledOn(run: AnyNode, ancestors: readonly AnyNode[]): string | null {
  let chain = run;
  for (let at = ancestors.length - 2; at > 0; at -= 2) {
    const [member, call] = [ancestors[at], ancestors[at - 1]];
    if (member?.type !== 'MemberExpression' || member.object !== chain) return null;
    if (call?.type !== 'CallExpression' || call.callee !== member) return null;
    const name = propertyName(member);
    if (name === null || !HANDLERS.has(name)) return name;
    chain = call;
  }
  return null;
}
