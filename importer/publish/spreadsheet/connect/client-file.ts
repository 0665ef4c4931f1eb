import { z } from 'zod';
import { CasesheetError } from '../../../problem.ts';
import { readJsonFile } from './json-file.ts';
import { SENTENCES } from './wording.ts';

/** The office's own OAuth client, as downloaded from Google Cloud. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** @throws CasesheetError where the file is not that of a Desktop app */
export async function readClientFile(path: string): Promise<OAuthClient> {
  const content = await readJsonFile(path);
  const parsed = desktopClient.safeParse(content);
  if (parsed.success) {
    const { client_id, client_secret } = parsed.data.installed;
    return { clientId: client_id, clientSecret: client_secret };
  }
  if (webClient.safeParse(content).success) throw new CasesheetError(SENTENCES.webClient(path));
  if (serviceAccountKey.safeParse(content).success) throw new CasesheetError(SENTENCES.keyNotClient(path));
  throw new CasesheetError(SENTENCES.noClientFile(path));
}

const text = z.string().min(1);
const desktopClient = z.object({ installed: z.object({ client_id: text, client_secret: text }) });
const webClient = z.object({ web: z.object({}) });
const serviceAccountKey = z.object({ type: z.literal('service_account') });
