import { z } from 'zod';
import { invalid, unimplemented } from '../engine/refusal.ts';
import type { CallCounter } from './call-counter.ts';
import type { Office } from './office.ts';
import { parseJson } from './parse-body.ts';
import type { WireRequest } from './read-request.ts';

export const ADMIN_PATH = '/_emulator/';

const Share = z.strictObject({
  email: z.string().min(1),
  /** Null takes the access away. */
  role: z.enum(['owner', 'writer', 'reader']).nullable(),
});

/**
 * What a person may do by hand beside Google's API: `GET spreadsheets`, `GET calls`,
 * `POST spreadsheets/ID/share {email, role}`, `DELETE spreadsheets/ID`.
 * @throws ApiError
 */
export function answerAdmin(request: WireRequest, office: Office, calls: CallCounter): object {
  const [place = '', id = '', verb = ''] = request.path.slice(ADMIN_PATH.length).split('/');
  const asked = `${request.method} ${place}${id === '' ? '' : '/ID'}${verb === '' ? '' : `/${verb}`}`;
  switch (asked) {
    case 'GET spreadsheets':
      return { spreadsheets: [...office.spreadsheets.keys()].map((spreadsheetId) => ({ spreadsheetId })) };
    case 'GET calls':
      return calls.toJSON();
    case 'POST spreadsheets/ID/share': {
      const engine = office.find(id);
      const { success, data, error } = Share.safeParse(parseJson(request.text));
      if (!success) throw invalid(z.prettifyError(error));
      const { email, role } = data;
      engine.share(email, role);
      return { spreadsheetId: id, email, role };
    }
    case 'DELETE spreadsheets/ID':
      office.find(id);
      office.spreadsheets.delete(id);
      return {};
    default:
      throw unimplemented(`${request.method} ${request.path}`);
  }
}
