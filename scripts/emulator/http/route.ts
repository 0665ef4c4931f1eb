import type { z } from 'zod';
import type { Actor } from '../engine/contract.ts';
import type { FieldMask } from '../field-mask.ts';
import type { Office } from './office.ts';
import type { Parameters } from './parameters.ts';

/** One method of the Sheets API. */
export interface Route<Body = unknown> {
  /** As Google's discovery document names it, without `sheets.`. */
  readonly id: string;
  /** Which quota it is counted against. */
  readonly kind: 'read' | 'write';
  /** Query parameters it knows besides those of every method. */
  readonly parameters: readonly string[];
  /** Null where it has no body. */
  readonly body: z.ZodType<Body> | null;
  /** What Google calls the body in its refusals, where that is not the request itself. */
  readonly bodyName?: string;
  readonly answer: (call: Call<Body>) => object;
}

/** A request that has been understood, for the route that answers it. */
export interface Call<Body = unknown> {
  readonly office: Office;
  readonly actor: Actor;
  /** Empty for `create`. */
  readonly spreadsheetId: string;
  /** Of the path; empty where the method has none. */
  readonly range: string;
  readonly parameters: Parameters;
  /** What of the reply is wanted; null where all of it is. */
  readonly mask: FieldMask | null;
  readonly body: Body;
}

/** Keeps the type of a route's body between its schema and its answer. */
export function route<Body>(described: Route<Body>): Route {
  return {
    ...described,
    body: described.body,
    // The schema has parsed the body before a route is asked to answer.
    answer: (call) => described.answer(call as Call<Body>),
  };
}
