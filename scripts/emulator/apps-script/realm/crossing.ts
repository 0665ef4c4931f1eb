import { types } from 'node:util';
import { NotEmulated } from './failures.ts';
import { Service } from './service.ts';

/** The constructors of a realm, which its own `instanceof` knows. */
export interface Intrinsics {
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}

/** A copy of a value with the arrays, objects and dates of the script's realm. */
export function inward(value: unknown, inner: Intrinsics, faceOf: (service: Service) => object): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Service) return faceOf(value);
  if (types.isDate(value)) return new inner.Date(value.getTime());
  if (Array.isArray(value)) {
    const list = new inner.Array<unknown>();
    for (const entry of value) list.push(inward(entry, inner, faceOf));
    return list;
  }
  const copy = new inner.Object() as Record<string, unknown>; // a plain object of there
  for (const [key, content] of Object.entries(value)) copy[key] = inward(content, inner, faceOf);
  return copy;
}

/** The same way back: what the script passes, as values of Node. */
export function outward(value: unknown, serviceOf: (face: object) => Service | null): unknown {
  if (typeof value === 'function') throw new NotEmulated('a function passed to a service');
  if (value === null || typeof value !== 'object') return value;
  const service = serviceOf(value);
  if (service !== null) return service;
  if (types.isDate(value)) return new Date(value.getTime());
  if (types.isNativeError(value)) return `${value.name}: ${value.message}`;
  if (Array.isArray(value)) return value.map((entry) => outward(entry, serviceOf));
  return Object.fromEntries(
    Object.entries(value).map(([key, content]) => [key, outward(content, serviceOf)]),
  );
}
