import { STAGES } from '../../../mappings/stages.ts';
import type { RowNews } from './row-state.ts';

/** What whoever did it is told at once: a sentence for each kind of thing, however many rows there were. */
export function toldOf(news: readonly RowNews[]): readonly string[] {
  return [
    ...newCases(of(news, 'newCase')),
    ...withdrawn(of(news, 'withdrawn')),
    ...joined(of(news, 'joined')),
    ...alreadyHere(of(news, 'alreadyHere')),
    ...moved(of(news, 'moved')),
    ...notMoved(of(news, 'notMoved')),
    ...cells(of(news, 'putBack'), PUT_BACK),
    ...cells(of(news, 'toCheck'), TO_CHECK),
  ];
}

type News<What extends RowNews['what']> = Extract<RowNews, { readonly what: What }>;

function of<What extends RowNews['what']>(news: readonly RowNews[], what: What): readonly News<What>[] {
  return news.filter((one): one is News<What> => one.what === what);
}

function newCases(news: readonly News<'newCase'>[]): readonly string[] {
  const [first] = news;
  const last = news[news.length - 1];
  if (first === undefined || last === undefined) return [];
  return news.length === 1
    ? [`נפתח תיק ${first.caseId}.`]
    : [`נפתחו ${news.length} תיקים, ${first.caseId} עד ${last.caseId}.`];
}

function withdrawn(news: readonly News<'withdrawn'>[]): readonly string[] {
  const [first] = news;
  if (first === undefined) return [];
  return news.length === 1
    ? [`תיק ${first.caseId} בוטל, כי כל מה שהוקלד בו נמחק.`]
    : [`${news.length} תיקים בוטלו, כי כל מה שהוקלד בהם נמחק.`];
}

function joined(news: readonly News<'joined'>[]): readonly string[] {
  const [first] = news;
  if (first === undefined) return [];
  return news.length === 1
    ? [`תיק ${first.caseId} נרשם כתיק נוסף של הלקוח שבתיק ${first.client.caseId}: ראו את ההערה בתא.`]
    : [`${news.length} תיקים נרשמו כתיקים נוספים של לקוחות שכבר כאן: ראו את ההערות בתאים.`];
}

function alreadyHere(news: readonly News<'alreadyHere'>[]): readonly string[] {
  const [first] = news;
  const cases = new Set(news.map(({ caseId }) => caseId));
  if (first === undefined) return [];
  return cases.size === 1
    ? [`ייתכן שהלקוח של תיק ${first.caseId} כבר נמצא בתיק ${first.client.caseId}: ראו את ההערה בתא.`]
    : [`ב-${cases.size} תיקים ייתכן שהלקוח כבר נמצא בתיק אחר: ראו את ההערות בתאים.`];
}

function moved(news: readonly News<'moved'>[]): readonly string[] {
  const [first] = news;
  if (first === undefined) return [];
  if (news.length > 1) return [`${news.length} תיקים עברו לשלב הבא שלהם.`];
  const stage = STAGES.find(({ key }) => key === first.stage)?.label ?? '';
  return [`תיק ${first.caseId} עבר לשלב "${stage}"${first.owner === '' ? '' : `, אצל ${first.owner}`}.`];
}

function notMoved(news: readonly News<'notMoved'>[]): readonly string[] {
  const [first] = news;
  if (first === undefined) return [];
  return news.length === 1
    ? [`תיק ${first.caseId} לא עבר שלב: ${first.why}`]
    : [`${news.length} תיקים לא עברו שלב; הסיבה בהערה שבתא של כל אחד.`];
}

const PUT_BACK = {
  one: 'ערך אחד לא התקבל, ומה שהיה בתא הוחזר; הסיבה בהערה שבתא.',
  many: 'ערכים לא התקבלו, ומה שהיה בתאים הוחזר; הסיבות בהערות שבתאים.',
};
const TO_CHECK = {
  one: 'ערך אחד כדאי לבדוק: ראו את ההערה שבתא.',
  many: 'ערכים כדאי לבדוק: ראו את ההערות שבתאים.',
};

function cells(news: readonly unknown[], words: typeof PUT_BACK): readonly string[] {
  if (news.length === 0) return [];
  return [news.length === 1 ? words.one : `${news.length} ${words.many}`];
}
