/** What one sheet of an xlsx workbook holds, header included. */
export const ROWS_A_SHEET = 1_048_576;
