/**
 * What casesheet may ask Google for. Each is enough for every call it makes (create, get, batchUpdate,
 * values.batchGet, values.batchUpdate).
 * @source the discovery document sheets.v4, `scopes` of each method
 */
export const SCOPES = {
  /** Only the files that casesheet made itself. */
  ownFiles: 'https://www.googleapis.com/auth/drive.file',
  /** Every spreadsheet that the account may edit. */
  anySpreadsheet: 'https://www.googleapis.com/auth/spreadsheets',
} as const;
