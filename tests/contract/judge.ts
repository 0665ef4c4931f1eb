import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { type DiscoveryDocument, readDiscovery } from './discovery.ts';
import { errorBodyFaults } from './error-body.ts';
import { handRuleFaults } from './hand-rules.ts';
import { methodFinder } from './methods.ts';
import { parameterFaults } from './query-parameters.ts';
import { schemaCheck } from './schema-check.ts';

/** One sentence per breach of Google's own description of the API, with where; none where all is well. */
export type Judge = (exchange: Exchange) => readonly string[];

/**
 * Judges what was said to an API and what it answered. A refused request may be wrong on purpose: then only
 * the refusal is judged. Where no reply came, only the request is.
 */
export function judgeBy(document: DiscoveryDocument): Judge {
  const findMethod = methodFinder(document);
  const check = schemaCheck(document);

  return (exchange) => {
    const { method, path, status } = exchange;
    const faults = status >= 400 ? refusalFaults(exchange) : acceptedFaults(exchange);
    return faults.map((fault) => `${method} ${path} → ${status}, ${fault}`);
  };

  function acceptedFaults(exchange: Exchange): readonly string[] {
    const call = findMethod(exchange.method, exchange.path);
    if (call === null) return ['request: no method of the API has this path'];
    const { request, response } = call.method;
    const requestFaults = [
      ...parameterFaults(call, exchange.query, document),
      ...bodyFaults(request?.$ref, exchange.requestBody ?? (request && {})),
      ...handRuleFaults(exchange, call.method, document),
    ];
    const replyFaults =
      exchange.replyBody === undefined ? [] : bodyFaults(response?.$ref, exchange.replyBody);
    return [
      ...requestFaults.map((fault) => `request: ${fault}`),
      ...replyFaults.map((fault) => `reply: ${fault}`),
    ];
  }

  function bodyFaults(schemaName: string | undefined, body: unknown): readonly string[] {
    if (schemaName === undefined) return body === undefined ? [] : ['a body where the method has none'];
    const fault = check(schemaName, body);
    return fault === null ? [] : [fault];
  }
}

function refusalFaults({ status, replyBody }: Exchange): readonly string[] {
  if (replyBody === undefined) return [];
  return errorBodyFaults(status, replyBody).map((fault) => `reply: ${fault}`);
}

let ofSheets: Judge | null | undefined;

/** The judge of what speaks Sheets, made once; null where Google's description is not there. */
export function sheetsJudge(): Judge | null {
  if (ofSheets === undefined) {
    const document = readDiscovery('sheets.v4');
    ofSheets = document && judgeBy(document);
  }
  return ofSheets;
}
