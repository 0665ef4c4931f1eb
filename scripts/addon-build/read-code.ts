import { type AnyNode, type Identifier, type MemberExpression, type Program, parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { analyze } from 'eslint-scope';
import type * as estree from 'estree';
import { AddonError } from './addon-error.ts';
import type { Bundle } from './bundle-addon.ts';

/** A name that the code uses and does not define. */
interface FreeName {
  readonly name: string;
  /** Of the property taken from it there; null where it is used by itself, or the property is calculated. */
  readonly property: string | null;
  readonly place: string;
}

/** A method call, whatever it is called on. */
interface MethodCall {
  readonly method: string;
  /** The texts among its arguments; null for any other. */
  readonly texts: readonly (string | null)[];
  readonly place: string;
}

export interface ReadCode {
  readonly freeNames: readonly FreeName[];
  readonly calls: readonly MethodCall[];
}

/**
 * Reads the code as Apps Script will, as a plain script.
 * @throws AddonError where it is not ES2019
 */
export function readCode({ code, placeOf }: Pick<Bundle, 'code' | 'placeOf'>): ReadCode {
  const program = parsed(code, placeOf);
  // Acorn's nodes are those of ESTree, with their positions.
  const { globalScope } = analyze(program as estree.Program, { ecmaVersion: 2019, sourceType: 'script' });
  const free = new Set<unknown>(globalScope?.through.map(({ identifier }) => identifier));
  const placeOfNode = ({ loc }: AnyNode) => placeOf(loc?.start.line ?? 1, loc?.start.column ?? 0);
  const freeNames: FreeName[] = [];
  const calls: MethodCall[] = [];
  // The walker's callback knows only that it is given nodes.
  fullAncestor(program, (given, _state, ancestors) => {
    const node = given as AnyNode;
    const parent = ancestors[ancestors.length - 2] as AnyNode | undefined;
    if (node.type === 'Identifier' && free.has(node) && !isAskedFor(parent)) {
      freeNames.push({ name: node.name, property: propertyOf(node, parent), place: placeOfNode(node) });
    }
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const method = propertyName(node.callee);
      if (method === null) return;
      const texts = node.arguments.map((one) =>
        one.type === 'Literal' && typeof one.value === 'string' ? one.value : null,
      );
      calls.push({ method, texts, place: placeOfNode(node.callee.property) });
    }
  });
  return { freeNames, calls };
}

function parsed(code: string, placeOf: Bundle['placeOf']): Program {
  try {
    return parse(code, { ecmaVersion: 2019, sourceType: 'script', locations: true, ranges: true });
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('loc' in error)) throw error;
    // Acorn's own errors carry it.
    const { line, column } = error.loc as { readonly line: number; readonly column: number };
    const said = error.message.replace(/ \(\d+:\d+\)$/, '');
    throw new AddonError([
      `${placeOf(line, column)}: this is newer than ES2019, or no JavaScript at all (${said}); write it in an older way.`,
    ]);
  }
}

/** `typeof name` does no harm where there is no such name. */
function isAskedFor(parent: AnyNode | undefined): boolean {
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
}

function propertyOf(node: Identifier, parent: AnyNode | undefined): string | null {
  return parent?.type === 'MemberExpression' && parent.object === node ? propertyName(parent) : null;
}

/** The name of a property; null where it is calculated. */
export function propertyName({ property, computed }: MemberExpression): string | null {
  if (property.type === 'Identifier' && !computed) return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
}
