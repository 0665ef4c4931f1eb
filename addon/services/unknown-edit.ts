/** When somebody last edited of whom Google does not tell who it was, for whoever checks the office's health. */
const UNKNOWN_EDIT = 'edits.unknownAt';

/**
 * @param properties those of the spreadsheet
 * @returns milliseconds since 1970; null where nobody did
 */
export function unknownEditIn(properties: Readonly<Record<string, string>>): number | null {
  const at = Number(properties[UNKNOWN_EDIT] ?? Number.NaN);
  return Number.isNaN(at) ? null : at;
}

/** One call. */
export function noteUnknownEdit(): void {
  PropertiesService.getDocumentProperties().setProperty(UNKNOWN_EDIT, String(Date.now()));
}
