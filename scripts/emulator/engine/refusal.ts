import { ApiError } from './contract.ts';

/** 400: the request makes no sense, or may not be done to these cells. */
export const invalid = (message: string): ApiError =>
  new ApiError(message, { code: 400, status: 'INVALID_ARGUMENT' });

/** 403: this person may not read, or not write, the spreadsheet. */
export const denied = (): ApiError =>
  new ApiError('The caller does not have permission', { code: 403, status: 'PERMISSION_DENIED' });

/** 501: Google could, the emulator cannot. */
export const unimplemented = (what: string): ApiError =>
  new ApiError(`The emulator does not implement ${what}.`, { code: 501, status: 'UNIMPLEMENTED' });

/** The same refusal, saying where in the call it arose. */
export const refusedAt = (where: string, refusal: ApiError): ApiError =>
  new ApiError(`Invalid ${where}: ${refusal.message}`, { code: refusal.code, status: refusal.status });
