import { checkMessage } from '../messages/check-message.ts';
import { badField, unknownName } from './refusals.ts';
import type { Call, Route } from './route.ts';

/** @throws ApiError where it is not JSON, or not what the method takes */
export function parseBody(text: string, { body: message, bodyName }: Route): Call['body'] {
  const body = parseJson(text) ?? {};
  if (message === null) {
    const [unknown] = Object.keys(Object(body));
    if (unknown !== undefined) throw unknownName(unknown);
    return {};
  }
  checkMessage(message, body, bodyName === undefined ? [] : [bodyName]);
  return body as Call['body']; // as its message says, checked just now
}

/** @throws ApiError where it is not JSON */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badField(
      '',
      `Invalid JSON payload received. Unexpected end of string or token.\n${text.slice(0, 40)}\n^`,
    );
  }
}
