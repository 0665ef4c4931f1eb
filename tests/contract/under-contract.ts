import { onTestFinished } from 'vitest';
import { ApiError, type Engine } from '../../scripts/emulator/engine/contract.ts';
import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { ContractKeeper } from './contract-keeper.ts';

/**
 * The same spreadsheet, for a test that asks it directly: the test fails if what it sends or gets is not as
 * Google describes Sheets, as if it had gone over the wire.
 */
export function underContract(engine: Engine): Engine {
  const keeper = new ContractKeeper();
  onTestFinished(() => keeper.close());
  const path = `/v4/spreadsheets/${engine.spreadsheetId}`;
  return {
    ...engine,
    get: (options) => {
      const reply = engine.get(options);
      keeper.hear({ ...NOTHING_SAID, method: 'GET', path, replyBody: asSent(reply) });
      return reply;
    },
    batchUpdate: (requests, actor) => {
      const exchange = {
        ...NOTHING_SAID,
        method: 'POST',
        path: `${path}:batchUpdate`,
        requestBody: asSent({ requests }),
      };
      try {
        const replies = engine.batchUpdate(requests, actor);
        keeper.hear({ ...exchange, replyBody: asSent({ spreadsheetId: engine.spreadsheetId, replies }) });
        return replies;
      } catch (error) {
        if (error instanceof ApiError) keeper.hear({ ...exchange, ...refusal(error) });
        throw error;
      }
    },
  };
}

const NOTHING_SAID = { query: [], requestBody: undefined, status: 200 };

const refusal = ({ code, message, status, details }: ApiError): Pick<Exchange, 'status' | 'replyBody'> => ({
  status: code,
  replyBody: asSent({ error: { code, message, status, details } }),
});

const asSent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));
