import type { BarRow, CaseLine, FigureRow, MailPart, Word, Words } from './mail-part.ts';
import { oneLine } from './one-line.ts';

/** The mail as text: each line is Hebrew from its first letter on, and an address stands on a line of its own. */
export function plainText(title: string, parts: readonly MailPart[]): string {
  const blocks = [[title], ...parts.map(linesOf)].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function linesOf(part: MailPart): readonly string[] {
  switch (part.part) {
    case 'heading':
      return [`== ${part.text} ==`];
    case 'text':
    case 'footer':
      return part.lines.flatMap(withAddresses);
    case 'counts':
      return [part.counts.map(({ label, count }) => `${label}: ${count}`).join(' · ')];
    case 'cases':
      return part.lines.flatMap((line, index) => [...(index === 0 ? [] : ['']), ...caseLines(line)]);
    case 'bars':
    case 'figures':
      return part.rows.map(numberLine);
  }
}

function caseLines({ title, details }: CaseLine): readonly string[] {
  return [textOf(title), ...details.map((words) => `- ${textOf(words)}`), ...title.flatMap(addressOf)];
}

function numberLine({ label, value, note }: BarRow | FigureRow): string {
  return `${textOf(label)}: ${textOf(value)}${note.length === 0 ? '' : ` (${textOf(note)})`}`;
}

function withAddresses(words: Words): readonly string[] {
  return [textOf(words), ...words.flatMap(addressOf)];
}

function textOf(words: Words): string {
  return words.map(wordText).join('');
}

function wordText(word: Word): string {
  if (typeof word === 'string') return word;
  if ('caseId' in word) return caseNumber(oneLine(word.caseId));
  if ('bareCaseId' in word) return caseNumber(oneLine(word.bareCaseId));
  return 'name' in word ? isolated(oneLine(word.name)) : word.link;
}

function addressOf(word: Word): readonly string[] {
  return typeof word !== 'string' && 'url' in word ? [word.url] : [];
}

/** The office's own numbers stand right between Hebrew words, and can be copied into a search without a mark. */
function caseNumber(caseId: string): string {
  return /^[A-Z](?:[\w-]*\w)?$/.test(caseId) ? caseId : isolated(caseId);
}

/** Latin letters and digits would draw the numbers beside them to the wrong side; Hebrew needs no help. */
function isolated(text: string): string {
  return /[^\p{Script=Hebrew}\s.'"״׳-]/u.test(text)
    ? `${FIRST_STRONG_ISOLATE}${text}${END_OF_ISOLATE}`
    : text;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';
