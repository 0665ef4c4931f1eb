import { trimRemark } from './remark.ts';

const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}/;
const NUMBER = /[+*]?\d(?:[\d\s.\-/]*\d)?/;
// Said of the person, wherever it stands in the name.
const OF_THE_PERSON =
  /(?<![\p{L}\p{M}"'])(?:ז["']?ל|ע"ה|שליט"א|הי"ו|נפטרה?|ה?מנוחה?|קטינה?)(?![\p{L}\p{M}"'])/u;
// Said of the person after a dash; inside a name they may be names (אבא אבן).
const AFTER_DASH = /^(?:אמא|אבא|אם|אב|אשתו|בעלה|בנו|בתו|בנה|בתה|אלמנה?|גרושה?|דחוף)(?!\p{L})/u;

/** A name taken apart: the name itself, and the remarks that stood beside it. */
export interface NameParts {
  readonly name: string;
  readonly remarks: readonly string[];
}

/** Takes out of a name what is no name: brackets, numbers, words said of the person, a remark after a dash. */
export function takeRemarks(text: string): NameParts {
  const whole = BRACKETED.exec(text);
  const unwrapped = whole !== null && whole[0] === text ? trimRemark(text) : text;
  const found = [BRACKETED, NUMBER, OF_THE_PERSON].reduce(takeAll, { name: unwrapped, remarks: [] });
  return takeAfterDash({ ...found, name: lettersOnly(found.name) });
}

function takeAll({ name, remarks }: NameParts, shape: RegExp): NameParts {
  const match = shape.exec(name);
  if (match === null) return { name, remarks };
  const rest = `${name.slice(0, match.index)} ${name.slice(match.index + match[0].length)}`;
  return takeAll({ name: rest, remarks: [...remarks, trimRemark(match[0])] }, shape);
}

function lettersOnly(name: string): string {
  return name
    .replace(/[^\p{L}\p{M}'"./ ,-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A dash between spaces joins a double surname (לוי - כהן) or leads to a remark of a few words. */
function takeAfterDash({ name, remarks }: NameParts): NameParts {
  const dash = /\s-+\s?|-+\s/.exec(name);
  if (dash === null) return { name, remarks };
  const head = name.slice(0, dash.index).trim();
  const tail = name.slice(dash.index + dash[0].length).trim();
  const saysMore = AFTER_DASH.test(tail) || (head.includes(' ') && tail.includes(' '));
  if (saysMore && head !== '') return { name: head, remarks: [...remarks, trimRemark(tail)] };
  const joined = head === '' || tail === '' ? head + tail : `${head}-${tail}`;
  return takeAfterDash({ name: joined, remarks });
}

/** Whether a word is said of the person (`ז"ל`) rather than part of the name. */
export function saysOfThePerson(name: string): boolean {
  return OF_THE_PERSON.test(name);
}
