import { TIME_ZONE } from '../../mappings/sheet/google/structure/new-spreadsheet.ts';

/** The moment on the office's clock: `2025-03-31T14:05:00`. */
export function officeNow(): string {
  return Utilities.formatDate(new Date(), TIME_ZONE, "yyyy-MM-dd'T'HH:mm:ss");
}
