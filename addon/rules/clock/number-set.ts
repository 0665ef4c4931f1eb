/**
 * A set of case numbers as a short text, six numbers a letter and runs of one letter told by their length: an
 * office that never lost a case needs a dozen letters, and 50,000 cases at most 8,400, whichever are gone.
 * Ranges such as `1-340,342-360` have no such end.
 */
export function numbersAsText(numbers: Iterable<number>): string {
  const groups = new Map<number, number>();
  for (const number of numbers) {
    const group = Math.floor(number / NUMBERS_A_LETTER);
    groups.set(group, (groups.get(group) ?? 0) | (1 << (number % NUMBERS_A_LETTER)));
  }
  const runs: { letter: string; length: number }[] = [];
  const add = (letter: string, length: number) => {
    const last = runs[runs.length - 1];
    if (last?.letter === letter) last.length += length;
    else if (length > 0) runs.push({ letter, length });
  };
  let next = 0;
  for (const [group, bits] of [...groups].sort(([one], [other]) => one - other)) {
    add(NONE, group - next);
    add(LETTERS.charAt(bits), 1);
    next = group + 1;
  }
  return runs.map(({ letter, length }) => runText(letter, length)).join('');
}

/** The numbers that such a text holds; none where it holds none. */
export function numbersOfText(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  let group = 0;
  for (const run of text.match(RUNS) ?? []) {
    const bits = LETTERS.indexOf(run.charAt(0));
    const end = group + (run.length > 1 ? Number(run.slice(2, -1)) : 1);
    if (bits > 0) for (; group < end; group += 1) addGroup(numbers, group, bits);
    group = end;
  }
  return numbers;
}

const NUMBERS_A_LETTER = 6;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NONE = LETTERS.charAt(0);
/** `x*12.` stands for twelve of them. */
const RUNS = /[\w-](?:\*\d+\.)?/g;

function runText(letter: string, length: number): string {
  const told = `${letter}*${length}.`;
  return told.length < length ? told : letter.repeat(length);
}

function addGroup(numbers: Set<number>, group: number, bits: number): void {
  for (let place = 0; place < NUMBERS_A_LETTER; place += 1) {
    if (bits & (1 << place)) numbers.add(group * NUMBERS_A_LETTER + place);
  }
}
