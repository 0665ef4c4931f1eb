import type { ImportOutcome } from '../../import-outcome.ts';
import { barList } from '../charts/bar-list.ts';
import { fileTone } from '../charts/file-tone.ts';
import { funnel } from '../charts/funnel.ts';
import { membershipDots } from '../charts/membership-dots.ts';
import { type ClientRows, countClientsByRows, countMemberships } from '../client-rows.ts';
import { type Html, html, isolated } from '../html.ts';
import { counted, formatCount, formatShare, NOUNS, prefixed } from '../wording/counts.ts';
import { emptyNote, legend, section } from './section.ts';

const MANY_ROWS = 8;
const SHOWN_MEMBERSHIPS = 8;

/** How many people and claims stand behind the rows, and which files know them. */
export function clientsSection(outcome: ImportOutcome, clientRows: ClientRows): Html {
  const { rows, clientCount } = outcome;
  return section({
    id: 'clients',
    title: 'כמה לקוחות ותיקים באמת יש',
    lead: html`אותו לקוח נרשם כמה פעמים. כאן רואים מה עלה ${prefixed('מ', counted(rows.length, NOUNS.row))}, ובאילו קבצים מופיע כל לקוח.`,
    body:
      clientCount === 0
        ? [emptyNote('לא נמצאו שורות של לקוחות.')]
        : [
            narrowing(outcome),
            html`<div class="two"><div><h3>באילו קבצים נמצאו הלקוחות</h3>${memberships(outcome, clientRows)}</div><div>
<h3>כמה שורות היו ללקוח</h3>${rowsPerClient(clientRows)}</div></div>`,
          ],
  });
}

function narrowing({ readings, rows, clientCount, cases }: ImportOutcome): Html {
  const fileRows = readings.map(({ rows }, place) => ({ count: rows.length, tone: fileTone(place) }));
  const drawn = funnel([
    {
      caption: html`<b>${formatCount(rows.length)}</b> שורות בקבצים`,
      title: readings
        .map(({ workbook, rows }) => `${workbook}: ${counted(rows.length, NOUNS.row)}`)
        .join(', '),
      segments: fileRows,
    },
    {
      caption: html`<b>${formatCount(clientCount)}</b> לקוחות`,
      title: counted(clientCount, NOUNS.client),
      segments: [{ count: clientCount, tone: 'client' }],
    },
    {
      caption: html`<b>${formatCount(cases.length)}</b> תיקים, תביעה אחת בכל תיק`,
      title: counted(cases.length, NOUNS.case),
      segments: [{ count: cases.length, tone: 'case' }],
    },
  ]);
  const names = readings.map(({ workbook, rows }, place) => ({
    tone: fileTone(place),
    name: html`${isolated(workbook)}: ${counted(rows.length, NOUNS.row)}`,
  }));
  return html`${drawn}${legend(names)}`;
}

function memberships(outcome: ImportOutcome, clientRows: ClientRows): Html {
  const all = countMemberships(outcome, clientRows);
  const files = outcome.readings.map(({ workbook }) => workbook);
  const bars = all.slice(0, SHOWN_MEMBERSHIPS).map(({ workbooks, clients }) => ({
    label: html`${membershipDots({
      present: files.map((file) => workbooks.includes(file)),
      title: workbooks.join(', '),
    })}<span>${membershipWords(workbooks.length, files.length)}</span>`,
    count: clients,
    said: html`<b>${formatCount(clients)}</b> <small>${formatShare(clients, outcome.clientCount)}</small>`,
  }));
  const names = files.map((file, place) => ({ tone: fileTone(place), name: isolated(file) }));
  return html`${barList({ bars, tone: 'client', headers: ['הקבצים', 'לקוחות'] })}${legend(names)}`;
}

function membershipWords(found: number, files: number): string {
  if (found === files && files > 1) return 'בכל הקבצים';
  return found === 1 ? 'בקובץ אחד בלבד' : `ב־${found} קבצים`;
}

function rowsPerClient(clientRows: ClientRows): Html {
  const counts = countClientsByRows(clientRows, MANY_ROWS);
  const last = counts.findLastIndex((clients) => clients > 0);
  const bars = counts.slice(0, last + 1).map((clients, place) => ({
    label: html`${place + 1 === MANY_ROWS ? `${MANY_ROWS} שורות או יותר` : counted(place + 1, NOUNS.row)}`,
    count: clients,
    said: html`<b>${formatCount(clients)}</b> <small>${clients === 1 ? 'לקוח' : 'לקוחות'}</small>`,
  }));
  return barList({ bars, tone: 'client', headers: ['שורות ללקוח', 'לקוחות'] });
}
