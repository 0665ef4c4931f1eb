import type { Findings } from './findings.ts';

/** How a value of each scalar type is checked; Google also takes a number as text. */
export const SCALARS: Readonly<Record<string, (value: unknown, findings: Findings) => void>> = {
  int32: number('TYPE_INT32', isInt32),
  double: number('TYPE_DOUBLE', Number.isFinite),
  float: number('TYPE_FLOAT', (value) => Number.isFinite(Math.fround(value))),
  boolean: scalar('TYPE_BOOL', (value) => typeof value === 'boolean'),
  string: scalar('TYPE_STRING', isText),
  fields: scalar('type.googleapis.com/google.protobuf.FieldMask', isText),
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function scalar(type: string, isRight: (value: unknown) => boolean) {
  return (value: unknown, findings: Findings): void => {
    if (isRight(value)) return;
    if (Array.isArray(value)) findings.addNotRepeating();
    else if (isObject(value)) findings.addObjectForScalar();
    else findings.addInvalidValue(type, value);
  };
}

function number(type: string, isRight: (value: number) => boolean) {
  const check = scalar(type, (value) => typeof value === 'number' && isRight(value));
  return (value: unknown, findings: Findings): void => {
    if (isNumberAsText(value) && isRight(Number(value))) findings.addLacking('a number as text');
    else check(value, findings);
  };
}

const isNumberAsText = (value: unknown): boolean => typeof value === 'string' && /^-?\d/.test(value);

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
}
