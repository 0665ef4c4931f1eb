/**
 * What casesheet may ask Google for. Each of the last two is enough for every call it makes (create, get, batchUpdate,
 * values.batchGet, values.batchUpdate).
 * @source the discovery document sheets.v4, `scopes` of each method
 */
export const SCOPES = {
  /** Only the email address: Google refuses a protected range whose editors leave out whoever makes it. */
  whoItIs: 'openid https://www.googleapis.com/auth/userinfo.email',
  /** Only the files that casesheet made itself. */
  ownFiles: 'https://www.googleapis.com/auth/drive.file',
  /** Every spreadsheet that the account may edit. */
  anySpreadsheet: 'https://www.googleapis.com/auth/spreadsheets',
} as const;
