import { numbersAsText, numbersOfText } from './number-set.ts';

/** The numbers of the cases that stood on the sheet, and of those that the import knew, when somebody looked. */
export interface CasesSeen {
  readonly standing: ReadonlySet<number>;
  readonly published: ReadonlySet<number>;
}

interface MissingCases {
  /** Cases whose rows are gone, ascending. */
  readonly gone: readonly number[];
  /** What to remember until the next look. */
  readonly seen: CasesSeen;
}

/**
 * The cases whose rows somebody deleted since the last look. What the import takes from the sheet it takes from its
 * own list too, and tells of it itself; a case of its own that is gone from the sheet alone, somebody deleted.
 * @param most that are told at once; the others are found again at the next look
 */
export function missingCases({
  last,
  now,
  most,
}: {
  readonly last: CasesSeen;
  readonly now: CasesSeen;
  readonly most: number;
}): MissingCases {
  const wasThere = [...last.standing, ...[...now.published].filter((number) => !last.published.has(number))];
  const isTheImports = (number: number) => last.published.has(number) && !now.published.has(number);
  const all = [...new Set(wasThere)]
    .filter((number) => !now.standing.has(number) && !isTheImports(number))
    .sort((one, other) => one - other);
  return {
    gone: all.slice(0, most),
    seen: { ...now, standing: new Set([...now.standing, ...all.slice(most)]) },
  };
}

/** What was remembered; nothing where nobody has looked yet. */
export function casesSeen(text: string | undefined): CasesSeen {
  const [standing = '', published = ''] = (text ?? '').split(' ');
  return { standing: numbersOfText(standing), published: numbersOfText(published) };
}

export function casesSeenText({ standing, published }: CasesSeen): string {
  return [numbersAsText(standing), numbersAsText(published)].join(' ');
}
