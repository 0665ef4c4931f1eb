import { SHEET_FUNCTIONS } from './functions/index.ts';
import { type Expression, parseFormula } from './syntax.ts';

/** The functions in a formula that the emulator does not calculate, each once, in capitals. */
export function unsupportedFunctions(formula: string): readonly string[] {
  const expression = parseFormula(formula);
  return expression === null ? [] : [...new Set(unsupportedIn(expression))];
}

function unsupportedIn(node: Expression | null): readonly string[] {
  switch (node?.type) {
    case 'LambdaExpression':
      return ['LAMBDA'];
    case 'LetExpression':
      return ['LET'];
    case 'CallExpression': {
      const name = node.callee.name.toUpperCase();
      const inside = node.arguments.flatMap(unsupportedIn);
      return Object.hasOwn(SHEET_FUNCTIONS, name) ? inside : [name, ...inside];
    }
    case 'UnaryExpression':
    case 'BinaryExpression':
      return node.arguments.flatMap(unsupportedIn);
    case 'ArrayExpression':
      return node.elements.flat().flatMap(unsupportedIn);
    default:
      return [];
  }
}
