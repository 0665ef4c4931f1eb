import { ApiError } from '../engine/contract.ts';
import { unimplemented } from '../engine/refusal.ts';
import { type FieldMask, InvalidFieldMask, parseFieldMask, pickFields } from '../field-mask.ts';
import { findRoute } from './find-route.ts';
import type { Office } from './office.ts';
import { Parameters } from './parameters.ts';
import { parseBody } from './parse-body.ts';
import type { Quotas } from './quotas.ts';
import type { WireRequest } from './read-request.ts';
import {
  apiDisabled,
  badField,
  errorBody,
  expiredToken,
  internalError,
  missingToken,
  uriTooLong,
} from './refusals.ts';

/** What one request is answered from. */
export interface AnsweringOffice {
  readonly office: Office;
  readonly quotas: Quotas | null;
  readonly isApiEnabled: boolean;
}

/** A reply before it is sent. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** Answers one request as Google does. */
export const answerRequest = (request: WireRequest, from: AnsweringOffice): Reply =>
  replyOf(() => answer(request, from));

/** Every refusal is a reply; so is a mistake of the emulator, which is also printed. */
export function replyOf(answering: () => object): Reply {
  try {
    return { status: 200, body: answering() };
  } catch (error) {
    if (error instanceof ApiError) return refusalReply(error);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return refusalReply(internalError());
  }
}

export const refusalReply = (refusal: ApiError): Reply => ({
  status: refusal.code,
  body: errorBody(refusal),
});

/** The name of the method that a request asks for, or what it asks for instead. */
export function methodName({ method, path }: WireRequest): string {
  try {
    return findRoute(method, path).route.id;
  } catch {
    return `${method} ${path}`;
  }
}

function answer(request: WireRequest, { office, quotas, isApiEnabled }: AnsweringOffice): object {
  if (addressLength(request) > LONGEST_ADDRESS) throw uriTooLong();
  const { route, spreadsheetId, range } = findRoute(request.method, request.path);
  const actor = actorOf(request.token);
  if (!isApiEnabled) throw apiDisabled();
  quotas?.take(route.kind, actor.email);
  const parameters = new Parameters(request.query, route.parameters);
  const mask = maskOf(parameters);
  const body = parseBody(request.text, route);
  const reply = route.answer({ office, actor, spreadsheetId, range, parameters, mask, body });
  // A part of an object is an object.
  return mask === null ? reply : (pickFields(reply, mask) as object);
}

/**
 * Google does not say how long an address may be. Its own clients send nothing above 2,048 characters as a GET,
 * and an address of 20,000 was refused to dust-tt/dust #4042.
 */
const LONGEST_ADDRESS = 8_192;

const addressLength = ({ path, query }: WireRequest): number =>
  path.length +
  new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString().length;

/** The bearer token is the acting person's email. */
function actorOf(token: string | null): { readonly email: string } {
  if (token === null) throw missingToken();
  if (token === 'expired') throw expiredToken();
  return { email: token };
}

function maskOf(parameters: Parameters): FieldMask | null {
  const alt = parameters.one('alt') ?? 'json';
  if (alt !== 'json') throw unimplemented(`replies of the kind alt=${alt}`);
  const fields = parameters.one('fields');
  if (fields === null || fields === '') return null;
  try {
    return parseFieldMask(fields);
  } catch (error) {
    if (!(error instanceof InvalidFieldMask)) throw error;
    throw badField(
      'fields',
      `Error expanding 'fields' parameter. ${error.message}`,
      'Request contains an invalid argument.',
    );
  }
}
