/** What a line of the log says, but for when. */
export interface ToldLine {
  readonly who: string;
  readonly caseId: string;
  /** The header of the column; empty where it is about a whole case, or the whole sheet. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly how: string;
}

type ShownCases = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Replayed {
  readonly cases: ShownCases;
  /** Lines that do not go on from where the ones before them ended. */
  readonly gaps: readonly string[];
}

/**
 * What the log says the cases came to, from what they were: each line has to begin with what the last one on that
 * cell ended with, and what was tried in vain changes nothing.
 */
export function replayLog(before: ShownCases, lines: readonly ToldLine[]): Replayed {
  const cases = new Map([...before].map(([caseId, cells]) => [caseId, new Map(cells)]));
  const gaps: string[] = [];
  for (const line of lines) {
    if (line.caseId === '') continue;
    if (line.field === '') {
      cases.delete(line.caseId);
      continue;
    }
    const cells = cases.get(line.caseId) ?? new Map<string, string>();
    cases.set(line.caseId, cells);
    const stood = cells.get(line.field) ?? '';
    // Of a new case the log tells what stood in the row that it was copied from.
    const isOfNewCase = line.how.includes('תיק חדש') && !line.how.includes('לא התקבל');
    if (line.before !== stood && !isOfNewCase) gaps.push(`${inWords(line)}, where ${quoted(stood)} stood`);
    if (line.how.includes('לא התקבל')) continue;
    if (line.after === '') cells.delete(line.field);
    else cells.set(line.field, line.after);
  }
  return { cases, gaps };
}

/** Where two sheets differ, one sentence a cell; columns that `leftOut` names are not told in the log. */
export function differences(
  told: ShownCases,
  standing: ShownCases,
  leftOut: ReadonlySet<string>,
): readonly string[] {
  const caseIds = new Set([...told.keys(), ...standing.keys()]);
  return [...caseIds].flatMap((caseId) => {
    const [one, other] = [told.get(caseId), standing.get(caseId)];
    if (one === undefined) return [`${caseId} stands on the sheet, and the log does not know it`];
    if (other === undefined) return [`${caseId} is not on the sheet, and the log does not tell why`];
    return [...new Set([...one.keys(), ...other.keys()])].flatMap((field) => {
      const [should, does] = [one.get(field) ?? '', other.get(field) ?? ''];
      if (leftOut.has(field) || should === does) return [];
      return [`${caseId} ${field}: the log says ${quoted(should)}, the sheet ${quoted(does)}`];
    });
  });
}

const inWords = ({ caseId, field, before, after, how }: ToldLine): string =>
  `${caseId} ${field}: ${quoted(before)} → ${quoted(after)} (${how})`;

const quoted = (text: string): string => `"${text}"`;
