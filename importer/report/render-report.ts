import type { ImportOutcome } from '../import-outcome.ts';
import { groupRowsByClient } from './client-rows.ts';
import { type Html, html } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';
import { clientsSection } from './sections/clients.ts';
import { decisionsSection } from './sections/decisions.ts';
import { disagreementsSection } from './sections/disagreements.ts';
import { filesSection } from './sections/files.ts';
import { headline } from './sections/headline.ts';
import { ledgerSection } from './sections/ledger.ts';
import { mergesSection } from './sections/merges.ts';
import { problemsSection } from './sections/problems.ts';
import { weightsSection } from './sections/weights.ts';

/**
 * The owner's page: everything an import found out, as one Hebrew page that needs no network and runs no script.
 * @returns a whole HTML document, to be saved as UTF-8
 */
export function renderReport(outcome: ImportOutcome): string {
  const clientRows = groupRowsByClient(outcome);
  const page = html`<!doctype html>
<html lang="he" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>דוח ייבוא</title>
${PAGE_STYLE}
</head>
<body>
${headline(outcome)}
${contents()}
<main>
${[
  filesSection(outcome),
  ledgerSection(outcome),
  clientsSection(outcome, clientRows),
  mergesSection(outcome, clientRows),
  weightsSection(outcome),
  decisionsSection(outcome),
  problemsSection(outcome),
  disagreementsSection(outcome),
]}
</main>
<footer><p>הדף הזה נשמר במחשב שלכם בלבד ואינו שולח דבר. יש בו פרטים של לקוחות: שמרו עליו כמו על תיק.</p></footer>
</body>
</html>
`;
  return page.toString();
}

function contents(): Html {
  const links: readonly (readonly [id: string, name: string])[] = [
    ['files', 'הקבצים'],
    ['ledger', 'חשבון התאים'],
    ['clients', 'לקוחות ותיקים'],
    ['merges', 'מה צורף'],
    ['weights', 'מידת הוודאות'],
    ['decisions', 'להכרעה'],
    ['problems', 'בעיות'],
    ['disagreements', 'מחלוקות'],
  ];
  return html`<nav aria-label="תוכן הדף"><ul>${links.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`;
}
