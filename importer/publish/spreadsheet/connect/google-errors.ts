import { CasesheetError } from '../../../problem.ts';
import type { CallFailed } from './call-google.ts';
import type { Credentials } from './credentials.ts';
import type { Failure } from './failure.ts';
import { isCertificateTrouble, mayPass } from './failure-kinds.ts';
import { SENTENCES } from './wording.ts';

interface Circumstances {
  readonly credentials: Credentials;
  /** Whether this spreadsheet has answered before. */
  readonly wasSeen: boolean;
}

/** The one sentence for the owner: what happened, and what to do. It holds no cell, token or stack. */
export function explainFailure(call: CallFailed, circumstances: Circumstances): CasesheetError {
  const { failure } = call;
  return new CasesheetError(
    failure.status === null && mayPass(failure)
      ? SENTENCES.offline(failure.systemCode)
      : sentence(call, circumstances),
  );
}

function sentence({ failure, waitedMs }: CallFailed, { credentials, wasSeen }: Circumstances): string {
  const { status, reason, infoReason, message, activationUrl, systemCode, retryAfterMs } = failure;
  const { account, ownFilesOnly, way } = credentials;
  if (isCertificateTrouble(systemCode)) return SENTENCES.certificate(systemCode);
  if (reason === 'invalid_client' || reason === 'deleted_client') return SENTENCES.clientRefused;
  if (reason === 'invalid_grant' || status === 401) return EXPIRED[way];
  if (infoReason === 'SERVICE_DISABLED') return SENTENCES.apiDisabled(activationUrl);
  if (infoReason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')
    return way === 'gcloud' ? SENTENCES.gcloudScopeMissing : SENTENCES.scopeMissing;
  if (/storage quota/i.test(message)) return SENTENCES.storageFull(way === 'service-account');
  if (/protected (cell|range)/i.test(message)) return SENTENCES.isProtected(account);
  if (status === 403) return ownFilesOnly ? SENTENCES.ownFilesOnly : SENTENCES.noAccess(account);
  if (status === 404 && wasSeen) return SENTENCES.deletedMeanwhile;
  if (status === 404) return ownFilesOnly ? SENTENCES.unknownIdOwnFiles : SENTENCES.unknownId;
  if (/not supported for this document/i.test(message)) return SENTENCES.excelFile;
  if (/number of cells in the workbook above the limit/i.test(message)) return SENTENCES.tooManyCells;
  if (status === 429) return SENTENCES.quotaUsedUp(waitedMs, retryAfterMs);
  if (status !== null && mayPass(failure)) return SENTENCES.busy(status, waitedMs);
  return SENTENCES.refused(withoutValues(message), codeOf(failure));
}

/** Why the browser's code could not be changed into a sign-in. */
export function explainSignIn(failure: Failure): CasesheetError {
  const { status, systemCode, reason } = failure;
  if (isCertificateTrouble(systemCode)) return new CasesheetError(SENTENCES.certificate(systemCode));
  if (status === null && mayPass(failure)) return new CasesheetError(SENTENCES.offline(systemCode));
  if (reason === 'invalid_client' || reason === 'deleted_client')
    return new CasesheetError(SENTENCES.clientRefused);
  return new CasesheetError(SENTENCES.signInFailed(reason ?? codeOf(failure)));
}

const EXPIRED: Readonly<Record<Credentials['way'], string>> = {
  emulator: SENTENCES.unknownUser,
  'sign-in': SENTENCES.signInExpired,
  'service-account': SENTENCES.keyRefused,
  gcloud: SENTENCES.gcloudExpired,
};

function codeOf({ status, reason, systemCode }: Failure): string {
  return [status, reason, systemCode].filter((part) => part !== null).join(' ') || 'no code';
}

/** Google quotes the value it did not like, which may be a client's: what is in double quotes is left out. */
function withoutValues(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/".*"/g, '"…"')
    .slice(0, LONGEST_MESSAGE)
    .replace(/[.\s]+$/, '');
}

const LONGEST_MESSAGE = 300;
