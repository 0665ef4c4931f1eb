import { areaOf, areaOfValues, besideFormula, joinAreas } from './areas.ts';
import type { Environment } from './environment.ts';
import { SHEET_FUNCTIONS } from './functions/index.ts';
import { goThrough } from './go-through.ts';
import { binaryOperation, unaryOperation } from './operators.ts';
import { type Expression, parseReference } from './syntax.ts';
import { type ErrorCode, FormulaFailure, isArea, isFormulaError, type Scalar, type Value } from './values.ts';

/** What a formula, or a part of one, comes to. Errors are values. */
export function evaluate(node: Expression | null, env: Environment): Value {
  try {
    return evaluateNode(node, env);
  } catch (failure) {
    if (failure instanceof FormulaFailure) return { error: failure.code };
    throw failure;
  }
}

function evaluateNode(node: Expression | null, env: Environment): Value {
  if (node === null) return null;
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return { error: errorCode(node.value) };
    case 'ReferenceIdentifier': {
      const reference = parseReference(node.value);
      return reference === null ? { error: '#NAME?' } : areaOf(reference, env);
    }
    case 'UnaryExpression': {
      const operation = unaryOperation(node.operator);
      return applyOperation(operation, node.arguments, env);
    }
    case 'BinaryExpression': {
      const [left = null, right = null] = node.arguments;
      if (node.operator === ':') return join(evaluate(left, env), evaluate(right, env), env);
      return applyOperation(binaryOperation(node.operator), [left, right], env);
    }
    case 'CallExpression':
      return callFunction(node.callee.name, node.arguments, env);
    case 'ArrayExpression':
      return areaOfValues(
        node.elements.map((row) => row.map((element) => single(evaluate(element, env), env))),
      );
    // Named in `unsupportedFunctions`, as are the functions that are not implemented.
    case 'LambdaExpression':
    case 'LetExpression':
      return { error: '#NAME?' };
    default:
      return node satisfies never;
  }
}

function callFunction(name: string, expressions: readonly (Expression | null)[], env: Environment): Value {
  const called = SHEET_FUNCTIONS[name.toUpperCase()];
  if (called === undefined) return { error: '#NAME?' };
  // As Google Sheets says of a wrong number of arguments.
  if (expressions.length < called.least || expressions.length > called.most) return { error: '#N/A' };
  const inside = called.arrayMode ? { ...env, arrayMode: true } : env;
  const values = expressions.map((expression, index) => {
    const value = evaluate(expression, inside);
    return called.takes(index) === 'one' && !inside.arrayMode ? single(value, env) : value;
  });
  const call = (given: readonly Value[]) => {
    const error = called.seesErrors ? undefined : given.find(isFormulaError);
    return error ?? called.call(given, inside);
  };
  return env.arrayMode ? goThrough(values, (index) => called.takes(index) !== 'many', call) : call(values);
}

function applyOperation(
  operation: (values: readonly Scalar[]) => Scalar,
  expressions: readonly (Expression | null)[],
  env: Environment,
): Value {
  const values = expressions.map((expression) => evaluate(expression, env));
  if (!env.arrayMode) return operation(values.map((value) => single(value, env)));
  // Every area is gone through, so single values are all that arrives.
  return goThrough(
    values,
    () => true,
    (given) => operation(given as readonly Scalar[]),
  );
}

function join(one: Value, other: Value, env: Environment): Value {
  if (isFormulaError(one)) return one;
  if (isFormulaError(other)) return other;
  return isArea(one) && isArea(other) ? joinAreas(one, other, env) : { error: '#VALUE!' };
}

function single(value: Value, env: Environment): Scalar {
  return isArea(value) ? besideFormula(value, env) : value;
}

const ERROR_CODES: readonly ErrorCode[] = ['#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '#N/A', '#NUM!'];

function errorCode(text: string): ErrorCode {
  return ERROR_CODES.find((code) => code === text.toUpperCase()) ?? '#ERROR!';
}
