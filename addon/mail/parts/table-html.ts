/**
 * A table that lays a mail out, as wide as the mail.
 * @param rows HTML, already escaped
 */
export function table(rows: readonly string[]): string {
  return [`<table ${ATTRIBUTES} style="border-collapse:collapse">`, ...rows, '</table>'].join('\n');
}

const ATTRIBUTES = 'role="presentation" dir="rtl" width="100%" cellpadding="0" cellspacing="0" border="0"';
