import { type AnyNode, parse } from 'acorn';
import { full } from 'acorn-walk';
import type { Bundle } from './bundle-addon.ts';

/** Fields, private names and static blocks of classes, each where it was written. */
export function checkClasses({ code, placeOf }: Bundle['written']): readonly string[] {
  const faults: string[] = [];
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  // The walker's callback knows only that it is given nodes.
  full(program, (given) => {
    const node = given as AnyNode;
    const what = refusedPart(node);
    if (what === null) return;
    const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
    faults.push(`${placeOf(line, column)}: Apps Script cannot read ${what}.`);
  });
  return faults;
}

/** What Apps Script's V8 cannot read; what would stand in its place is slow, and hard to follow there. */
function refusedPart(node: AnyNode): string | null {
  switch (node.type) {
    case 'PropertyDefinition':
      return 'a field of a class';
    case 'MethodDefinition':
      return node.key.type === 'PrivateIdentifier' ? 'a private name' : null;
    case 'StaticBlock':
      return 'a static block';
    default:
      return null;
  }
}
