import { htmlText } from '../html-text.ts';
import { COLOURS } from './colours.ts';
import type { Word, Words } from './mail-part.ts';
import { oneLine } from './one-line.ts';

/** Words as they stand in HTML; what people typed cannot turn the Hebrew around it. */
export function wordsHtml(words: Words): string {
  return words.map(wordHtml).join('');
}

function wordHtml(word: Word): string {
  if (typeof word === 'string') return htmlText(word);
  if ('caseId' in word)
    return linkTo(word.url, `<strong dir="auto">${htmlText(oneLine(word.caseId))}</strong>`);
  if ('bareCaseId' in word) return `<span dir="auto">${htmlText(oneLine(word.bareCaseId))}</span>`;
  if ('name' in word) return `<bdi>${htmlText(oneLine(word.name))}</bdi>`;
  return linkTo(word.url, htmlText(word.link));
}

/** @param html already escaped */
function linkTo(url: string, html: string): string {
  return `<a href="${htmlText(url)}" style="color:${COLOURS.link}">${html}</a>`;
}
