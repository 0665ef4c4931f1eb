import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from './refusal.ts';

/** @throws ApiError 400 where nobody knows the time zone */
export function checkTimeZone({ timeZone }: sheets_v4.Schema$SpreadsheetProperties): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timeZone ?? 'Etc/GMT' });
  } catch {
    throw invalid(`Invalid time zone: ${timeZone}`);
  }
}
