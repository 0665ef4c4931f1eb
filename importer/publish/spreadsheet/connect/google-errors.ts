import { CasesheetError } from '../../../problem.ts';
import type { CallFailed } from './call-google.ts';
import type { Credentials } from './credentials.ts';
import type { Failure } from './failure.ts';
import { isCertificateTrouble, mayPass } from './failure-kinds.ts';
import { SENTENCES } from './wording.ts';

interface Circumstances {
  readonly credentials: Credentials;
  readonly spreadsheet: 'being made' | 'not seen yet' | 'seen';
}

/** The one sentence for the owner: what happened, and what to do. It holds no cell, token or stack. */
export function explainFailure(
  { failure, waitedMs }: CallFailed,
  circumstances: Circumstances,
): CasesheetError {
  const { credentials } = circumstances;
  return new CasesheetError(
    aboutNetwork(failure) ??
      aboutSignIn(failure, credentials) ??
      aboutAccess(failure, circumstances) ??
      aboutSpreadsheet(failure, credentials) ??
      aboutLimits(failure, waitedMs) ??
      SENTENCES.refused(withoutValues(failure.message), codeOf(failure)),
  );
}

function aboutNetwork(failure: Failure): string | null {
  const { status, isGoogles } = failure;
  if (status !== null) return isGoogles || mayPass(failure) ? null : SENTENCES.notGoogle(status);
  if (isCertificateTrouble(failure.systemCode)) return SENTENCES.certificate(failure.systemCode);
  return mayPass(failure) ? SENTENCES.offline(failure.systemCode) : null;
}

function aboutSignIn(failure: Failure, { way }: Credentials): string | null {
  const { status, reason, infoReason, message, activationUrl } = failure;
  if (isUnknownClient(failure)) return SENTENCES.clientRefused;
  if (reason === 'invalid_grant' && /reasonable timeframe/i.test(message)) return SENTENCES.wrongClock;
  if (reason === 'invalid_grant' || status === 401) return EXPIRED[way];
  if (infoReason === 'SERVICE_DISABLED') return SENTENCES.apiDisabled(activationUrl);
  if (infoReason !== 'ACCESS_TOKEN_SCOPE_INSUFFICIENT') return null;
  return way === 'gcloud' ? SENTENCES.gcloudScopeMissing : SENTENCES.scopeMissing;
}

function aboutAccess(
  { status, message }: Failure,
  { credentials, spreadsheet }: Circumstances,
): string | null {
  const { way, account, ownFilesOnly } = credentials;
  const isNew = spreadsheet === 'being made';
  if (/storage quota/i.test(message)) return SENTENCES.storageFull(way === 'service-account');
  if (status === 403 && isNew) {
    return way === 'service-account' ? SENTENCES.storageFull(true) : SENTENCES.mayNotCreate;
  }
  if (status === 403) return ownFilesOnly ? SENTENCES.ownFilesOnly : SENTENCES.noAccess(account);
  if (status !== 404 || isNew) return null;
  if (spreadsheet === 'seen') return SENTENCES.deletedMeanwhile;
  return ownFilesOnly ? SENTENCES.unknownIdOwnFiles : SENTENCES.unknownId;
}

/** These come as 400 with nothing but their words to know them by. */
function aboutSpreadsheet({ status, message }: Failure, { account }: Credentials): string | null {
  if (status !== 400) return null;
  if (/trying to edit a protected/i.test(message)) return SENTENCES.isProtected(account);
  if (/remove yourself as an editor/i.test(message)) return SENTENCES.mustStayEditor;
  if (/not supported for this document/i.test(message)) return SENTENCES.excelFile;
  return /number of cells in the workbook above the limit/i.test(message) ? SENTENCES.tooManyCells : null;
}

function aboutLimits(failure: Failure, waitedMs: number): string | null {
  const { status, retryAfterMs } = failure;
  if (status === 429) return SENTENCES.quotaUsedUp(waitedMs, retryAfterMs);
  return status !== null && mayPass(failure) ? SENTENCES.busy(status, waitedMs) : null;
}

/** Why the browser's code could not be changed into a sign-in. */
export function explainSignIn(failure: Failure): CasesheetError {
  return new CasesheetError(
    aboutNetwork(failure) ??
      (isUnknownClient(failure) ? SENTENCES.clientRefused : SENTENCES.signInFailed(codeOf(failure))),
  );
}

const isUnknownClient = ({ reason }: Failure) => reason === 'invalid_client' || reason === 'deleted_client';

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
