import { type AstExpression, parse, parseA1Ref, type RangeA1, stringifyA1Ref, tokenize } from '@borgar/fx';

/** A formula as a tree; an argument left out (`IF(A1,,2)`) is null. */
export type Expression = AstExpression;

/** A reference such as `'תיקים'!$F$2:$F`; rows and columns from 0, null where it is open. */
export interface Reference {
  /** Undefined where the reference names no tab. */
  readonly sheetTitle: string | undefined;
  readonly top: number | null;
  readonly left: number | null;
  /** The last row and column that belong to it. */
  readonly bottom: number | null;
  readonly right: number | null;
  /** Which of them carry a `$`. */
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** Null for what Google Sheets would call a formula parse error. */
export function parseFormula(formula: string): Expression | null {
  const parts = tokenize(formula, READING);
  try {
    return parse(parts, { permitArrayRanges: true, permitArrayCalls: true, looseRefCalls: true });
  } catch {
    return null;
  }
}

/** The formula with every reference replaced by what `replace` makes of it; all else stays as it was written. */
export function mapReferences(
  formula: string,
  replace: (text: string, reference: Reference) => string,
): string {
  return tokenize(formula, READING)
    .map(({ value }) => {
      const reference = isQuotedText(value) ? null : parseReference(value);
      return reference === null ? value : replace(value, reference);
    })
    .join('');
}

/** Null when the text is no reference to cells. */
export function parseReference(text: string): Reference | null {
  const parsed = parseA1Ref(text, { allowTernary: true });
  // A reference into another workbook has two contexts; Google Sheets has none of those.
  if (parsed === undefined || !('range' in parsed) || (parsed.context?.length ?? 0) > 1) return null;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  return {
    sheetTitle: parsed.context?.[0],
    top,
    left,
    bottom: bottom ?? null,
    right: right ?? null,
    fixed: { top: $top === true, left: $left === true, bottom: $bottom === true, right: $right === true },
  };
}

/** The cells of a reference as it is written, without the tab. */
export function writeCells({ top, left, bottom, right, fixed }: Reference): string {
  const range: RangeA1 = {
    top,
    left,
    bottom,
    right,
    $top: fixed.top,
    $left: fixed.left,
    $bottom: fixed.bottom,
    $right: fixed.right,
  };
  return stringifyA1Ref({ range });
}

// `A2:A` is a reference in Google Sheets; the parser takes `{-1}` only as a negative number.
const READING = { allowTernary: true, negativeNumbers: true };

function isQuotedText(part: string): boolean {
  return part.startsWith('"');
}
