import { TIME_ZONE } from '../../mappings/sheet/google/structure/new-spreadsheet.ts';

/** The moment on the office's clock: `2025-03-31T14:05:00`. */
export function officeNow(): string {
  return officeMoment(Date.now());
}

/** @param at in milliseconds since 1970 */
export function officeMoment(at: number): string {
  return Utilities.formatDate(new Date(at), TIME_ZONE, "yyyy-MM-dd'T'HH:mm:ss");
}
