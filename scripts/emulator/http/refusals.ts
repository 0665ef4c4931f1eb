import { ApiError } from '../engine/contract.ts';
import { invalid } from '../engine/refusal.ts';

const SERVICE = 'sheets.googleapis.com';
const PROJECT = '000000000000';
const CONSOLE = 'https://console.developers.google.com/apis/api/sheets.googleapis.com/overview';

/** One field of a request is not as Google's description has it. */
export const badField = (field: string, description: string, message = description): ApiError =>
  new ApiError(message, {
    code: 400,
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [field === '' ? { description } : { field, description }],
      },
    ],
  });

export const unknownName = (name: string): ApiError =>
  badField('', `Invalid JSON payload received. Unknown name "${name}": Cannot find field.`);

export const unparsableRange = (range: string): ApiError => invalid(`Unable to parse range: ${range}`);

export const notFound = (): ApiError =>
  new ApiError('Requested entity was not found.', { code: 404, status: 'NOT_FOUND' });

/** @source google.api.ErrorReason, CREDENTIALS_MISSING */
export const missingToken = (): ApiError =>
  new ApiError(
    'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    { code: 401, status: 'UNAUTHENTICATED', details: [errorInfo('CREDENTIALS_MISSING', {})] },
  );

/** @source google.api.ErrorReason, ACCESS_TOKEN_EXPIRED */
export const expiredToken = (): ApiError =>
  new ApiError(
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    { code: 401, status: 'UNAUTHENTICATED', details: [errorInfo('ACCESS_TOKEN_EXPIRED', {})] },
  );

/** @source https://github.com/googleapis/google-api-nodejs-client/issues/1733 */
export const apiDisabled = (): ApiError =>
  new ApiError(
    `Google Sheets API has not been used in project ${PROJECT} before or it is disabled. Enable it by visiting ${CONSOLE}?project=${PROJECT} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    {
      code: 403,
      status: 'PERMISSION_DENIED',
      details: [
        help('Google developers console API activation', `${CONSOLE}?project=${PROJECT}`),
        errorInfo('SERVICE_DISABLED', { consumer: `projects/${PROJECT}` }),
      ],
    },
  );

/** @source https://github.com/Sage-Bionetworks/data_curator/issues/110 */
export const quotaExceeded = (kind: 'read' | 'write', limit: 'user' | 'project', size: number): ApiError => {
  const name = kind === 'read' ? 'Read' : 'Write';
  const perUser = limit === 'user';
  return new ApiError(
    `Quota exceeded for quota metric '${name} requests' and limit '${name} requests per minute${perUser ? ' per user' : ''}' of service '${SERVICE}' for consumer 'project_number:${PROJECT}'.`,
    {
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      details: [
        errorInfo('RATE_LIMIT_EXCEEDED', {
          consumer: `projects/${PROJECT}`,
          quota_limit: `${name}RequestsPerMinutePer${perUser ? 'User' : 'Project'}`,
          quota_limit_value: String(size),
          quota_location: 'global',
          quota_metric: `${SERVICE}/${kind}_requests`,
          quota_unit: perUser ? '1/min/{project}/{user}' : '1/min/{project}',
        }),
        help('Request a higher quota limit.', 'https://cloud.google.com/docs/quotas/help/request_increase'),
      ],
    },
  );
};

export const uriTooLong = (): ApiError =>
  new ApiError('The requested URL is too large to process.', { code: 414, status: 'INVALID_ARGUMENT' });

export const unavailable = (): ApiError =>
  new ApiError('The service is currently unavailable.', { code: 503, status: 'UNAVAILABLE' });

export const internalError = (): ApiError =>
  new ApiError('Internal error encountered.', { code: 500, status: 'INTERNAL' });

/** A refusal as the body of a reply. */
export const errorBody = ({ code, message, status, details }: ApiError): object => ({
  error: { code, message, status, ...(details === undefined ? {} : { details }) },
});

function errorInfo(reason: string, metadata: Readonly<Record<string, string>>): object {
  return {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata: { ...metadata, service: SERVICE },
  };
}

const help = (description: string, url: string): object => ({
  '@type': 'type.googleapis.com/google.rpc.Help',
  links: [{ description, url }],
});
