import type { Failure } from './failure.ts';

/** Whether the same call may well succeed a little later. */
export function mayPass({ status, systemCode }: Failure): boolean {
  if (status !== null) return PASSING_STATUSES.has(status);
  return systemCode !== null && NETWORK_CODE.test(systemCode) && !isCertificateTrouble(systemCode);
}

/** Whether a request that was sent may have been carried out although it failed. */
export function mayBeApplied({ status, systemCode }: Failure): boolean {
  if (status !== null) return (status !== 429 && PASSING_STATUSES.has(status)) || status < 400;
  return systemCode === null || !(NEVER_CONNECTED.has(systemCode) || isCertificateTrouble(systemCode));
}

/** Something between this computer and Google, such as an internet filter, shows a certificate of its own. */
export function isCertificateTrouble(systemCode: string | null): boolean {
  return systemCode !== null && /CERT|SIGNATURE|^ERR_TLS/.test(systemCode);
}

/** @source https://cloud.google.com/storage/docs/retry-strategy (retryable responses) */
const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** The system's own codes; other `ERR_…` are not about the network, such as a private key that cannot be read. */
const NETWORK_CODE = /^E(?!RR_)[A-Z_]+$|^ERR_(STREAM_PREMATURE_CLOSE|SOCKET|HTTP2|NETWORK)/;

const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);
