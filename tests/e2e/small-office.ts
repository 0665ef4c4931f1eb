import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aMobile, aName, anId } from '../builders/invented-people.ts';

/** What the two workbooks of a small office say of one client. */
export interface ClientLine {
  readonly name: string;
  readonly nationalId: string;
  readonly phone: string;
  readonly city: string;
  readonly nextAction: string;
  readonly notes: string;
  /** As documents tracking has it, and as billing has it. */
  readonly birthDates: readonly [documents: string, billing: string];
  readonly fee: string;
}

const CLIENT_COUNT = 6;

/** The clients of the small office; about the last one its workbooks disagree. */
export const CLIENTS: readonly ClientLine[] = Array.from({ length: CLIENT_COUNT }, (_, index) => ({
  name: aName(index + 1),
  nationalId: anId(index + 1),
  phone: aMobile(index + 1),
  city: 'חיפה',
  nextAction: `להתקשר ${index + 1}`,
  notes: '',
  birthDates: ['01/02/1970', index === CLIENT_COUNT - 1 ? '11/12/1971' : '01/02/1970'],
  fee: String(1000 + index),
}));

/**
 * Writes the workbooks of an office that is imported in a moment.
 * @returns their paths: documents tracking and billing
 */
export async function writeSmallOffice(
  folder: string,
  clients: readonly ClientLine[] = CLIENTS,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const documents = [
    ['שם מלא', 'ת.ז.', 'נייד', 'תאריך לידה', 'עיר', 'סוג תביעה', 'סטטוס מסמכים', 'פעולה הבאה', 'הערות'],
    ...clients.map(({ name, nationalId, phone, birthDates, city, nextAction, notes }) => [
      name,
      nationalId,
      phone,
      birthDates[0],
      city,
      'נכות כללית',
      'חסרים',
      nextAction,
      notes,
    ]),
  ];
  const billing = [
    ['שם מלא', 'ת.ז.', 'תאריך לידה', 'סוג תביעה', 'שכר טרחה', 'סטטוס תשלום'],
    ...clients.map(({ name, nationalId, birthDates, fee }) => [
      name,
      nationalId,
      birthDates[1],
      'נכות כללית',
      fee,
      'לא שולם',
    ]),
  ];
  const paths = [join(folder, 'documents.csv'), join(folder, 'billing.csv')];
  await Promise.all([documents, billing].map((rows, at) => writeFile(paths[at] ?? '', csvOf(rows))));
  return paths;
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}
