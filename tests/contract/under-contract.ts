import { ApiError, type Engine } from '../../scripts/emulator/engine/contract.ts';
import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { ContractKeeper } from './contract-keeper.ts';

/**
 * The same spreadsheet, for a test that asks it directly: a request or a reply that is not as Google describes
 * Sheets throws at once.
 */
export function underContract(engine: Engine): Engine {
  const path = `/v4/spreadsheets/${engine.spreadsheetId}`;
  return {
    ...engine,
    get: (options) => {
      const reply = engine.get(options);
      judgeAtOnce({ ...NOTHING_SAID, method: 'GET', path, replyBody: asSent(reply) });
      return reply;
    },
    batchUpdate: (requests, actor) => {
      const sent = { method: 'POST', path: `${path}:batchUpdate`, requestBody: asSent({ requests }) };
      try {
        const replies = engine.batchUpdate(requests, actor);
        const { spreadsheetId } = engine;
        judgeAtOnce({ ...NOTHING_SAID, ...sent, replyBody: asSent({ spreadsheetId, replies }) });
        return replies;
      } catch (error) {
        if (error instanceof ApiError) judgeAtOnce({ ...NOTHING_SAID, ...sent, ...refusal(error) });
        throw error;
      }
    },
  };
}

const NOTHING_SAID = { query: [], requestBody: undefined, status: 200 };

function judgeAtOnce(exchange: Exchange): void {
  const keeper = new ContractKeeper();
  keeper.hear(exchange);
  keeper.close();
}

const refusal = ({ code, message, status, details }: ApiError): Pick<Exchange, 'status' | 'replyBody'> => ({
  status: code,
  replyBody: asSent({ error: { code, message, status, details } }),
});

const asSent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));
