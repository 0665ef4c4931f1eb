import { type ImportOutcome, problemsOf } from '../../import-outcome.ts';
import type { Problem } from '../../problem.ts';
import { type Html, html, isolated, leftToRight } from '../html.ts';
import { acceptedWords, problemText } from '../problem-texts.ts';
import { counted, formatCount, NOUNS } from '../wording/counts.ts';
import { showPlace } from '../wording/place.ts';
import type { ProblemText } from '../wording/problem-text.ts';
import { seenWords } from '../wording/seen-words.ts';
import { emptyNote, section } from './section.ts';

/** Rows a browser lays out at a time: it leaves a block alone until it comes near the window. */
const BLOCK_ROWS = 200;
/** Height of a row, for the scroll bar of what is not laid out yet. */
const ROW_REM = 2;
/** So few are shown without a click. */
const FEW_PROBLEMS = 5;

/** Problems of cells and sheets, without the files that could not be read at all. */
export function countProblems(outcome: Pick<ImportOutcome, 'readings' | 'sheetProblems'>): number {
  return problemsOf(outcome).length;
}

/** Every problem with its cell, grouped by kind; files that could not be read come first. */
export function problemsSection(outcome: ImportOutcome): Html {
  const { refused } = outcome;
  const problems = problemsOf(outcome);
  return section({
    id: 'problems',
    title: 'כל הבעיות, עם התא שלהן',
    lead:
      problems.length + refused.length === 0
        ? html`לא נמצאה אף בעיה.`
        : html`שום ערך לא נמחק: הטקסט המקורי נשמר בלשונית המקורות של הגיליון.
כדי לחפש, פתחו קבוצה והקישו <bdi dir="ltr"><kbd>Ctrl</kbd>+<kbd>F</kbd></bdi>.`,
    body: [
      html`${refused.map(refusedFile)}`,
      problems.length === 0
        ? emptyNote('כל הערכים שבשדות המוכרים נקראו.')
        : html`${groupByCode(problems).map(problemGroup)}`,
    ],
  });
}

function refusedFile(problem: Problem): Html {
  const text = problemText(problem.code);
  return html`<article class="card refused"><h3>${showPlace(problem.where)}: ${text?.title ?? 'הקובץ לא נקרא'}</h3>
${explained(text, problem)}<p>מה נמצא: ${isolated(seenWords(problem.saw))}</p></article>`;
}

function groupByCode(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group === undefined) groups.set(problem.code, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

function problemGroup(problems: readonly Problem[]): Html {
  const [first] = problems;
  if (first === undefined) return html``;
  const text = problemText(first.code);
  const body = html`<summary>${text?.title ?? leftToRight(first.code)} <span class="count">${formatCount(problems.length)}</span></summary>
${explained(text, first)}${blocks(problems).map(problemTable)}`;
  if (problems.length <= FEW_PROBLEMS) return html`<details class="problems" open>${body}</details>`;
  return problems.length <= BLOCK_ROWS
    ? html`<details class="problems">${body}</details>`
    : html`<details class="problems many">${body}</details>`;
}

/** What should have been there and what to do: in Hebrew, or in the command line's English where no Hebrew is known. */
function explained(text: ProblemText | null, problem: Problem): Html {
  return text === null
    ? html`<p class="english" lang="en" dir="ltr">Expected ${problem.expected}. ${problem.fix}</p>`
    : html`<p class="facts">צריך להיות: ${text.expected}. <b>מה עושים:</b> ${text.fix}</p>`;
}

function blocks(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const bySheet = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([
      problem.where.workbook,
      problem.where.sheet,
      acceptedWords(problem.expected),
    ]);
    const group = bySheet.get(key);
    if (group === undefined) bySheet.set(key, [problem]);
    else group.push(problem);
  }
  return [...bySheet.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / BLOCK_ROWS) }, (_, block) =>
      group.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS),
    ),
  );
}

function problemTable(problems: readonly Problem[]): Html {
  const [first] = problems;
  if (first === undefined) return html``;
  const { workbook, sheet } = first.where;
  const words = acceptedWords(first.expected);
  const place = showPlace({ workbook, ...(sheet === undefined ? {} : { sheet }) });
  const caption = html`${place} <small>${counted(problems.length, NOUNS.problem)}${words === null ? null : html`. המילים המוכרות: ${isolated(words)}`}</small>`;
  const lines = problems.map(
    ({ where, saw }) =>
      html`<tr><th scope="row">${where.cell === undefined ? '–' : leftToRight(where.cell)}</th><td>${isolated(seenWords(saw))}</td></tr>`,
  );
  return html`<div class="block" style="contain-intrinsic-size: auto ${problems.length * ROW_REM + 4}rem">
<table class="problem-cells"><caption>${caption}</caption><thead><tr><th scope="col">תא</th><th scope="col">מה כתוב בו</th></tr></thead>
<tbody>${lines}</tbody></table></div>`;
}
