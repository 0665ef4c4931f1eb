import { z } from 'zod';
import { CasesheetError } from '../problem.ts';

/** One change made to a text on its way from column to field, in the order given. */
const step = z.union([
  z.enum(['lowerCase', 'digitsOnly', 'lettersOnly', 'lettersAndDigits', 'soundex', 'sortLetters']),
  z.strictObject({ first: z.int().positive() }),
  z.strictObject({ last: z.int().positive() }),
  z.strictObject({ before: z.string().min(1) }),
  z.strictObject({ after: z.string().min(1) }),
  z.strictObject({ minLength: z.int().positive() }),
]);

const field = z.strictObject({
  /**
   * What a value is: `text` and `digits` are one string, `date` is a day (ISO or eight digits, year first),
   * `number` is a decimal number, `tokens` a set of words whose order says nothing, `list` several values of
   * which one shared is enough.
   */
  kind: z.enum(['text', 'digits', 'date', 'number', 'tokens', 'list']),
  /** Columns it is made of, joined by a space; the field's own name where left out. */
  from: z.array(z.string()).min(1).optional(),
  /** True where the field is empty unless every column is filled. */
  needsAll: z.boolean().default(false),
  steps: z.array(step).default([]),
  /** Texts that mean "no value", after the steps. */
  empty: z.array(z.string()).default([]),
});

/** What two values must have in common; every condition also needs both values to be there. */
const condition = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exact'), field: z.string().optional() }),
  z.strictObject({
    is: z.literal('jaroWinkler'),
    atLeast: z.number().min(0).max(1),
    field: z.string().optional(),
  }),
  z.strictObject({
    is: z.literal('edits'),
    atMost: z.int().positive(),
    /** Edits allowed per letter of the longer text, so that short texts must be closer. */
    perLetter: z.number().positive().max(1).default(1),
    field: z.string().optional(),
  }),
  z.strictObject({ is: z.literal('swappedNeighbours'), field: z.string().optional() }),
  z.strictObject({ is: z.literal('prefix'), atLeast: z.int().positive(), field: z.string().optional() }),
  z.strictObject({ is: z.literal('dayMonthSwapped'), field: z.string().optional() }),
  z.strictObject({
    is: z.literal('daysApart'),
    atMost: z.int().positive(),
    /** The same after moving one of the two by one of these many years (a digit of the year mistyped). */
    yearsOff: z.array(z.int().nonnegative()).min(1).default([0]),
    field: z.string().optional(),
  }),
  z.strictObject({
    is: z.literal('datePartsEqual'),
    atLeast: z.int().min(1).max(2),
    field: z.string().optional(),
  }),
  z.strictObject({
    is: z.literal('numbersApart'),
    atMost: z.number().nonnegative(),
    field: z.string().optional(),
  }),
  z.strictObject({ is: z.literal('sharesOne'), field: z.string().optional() }),
  /** One value of each list is nearly the same. */
  z.strictObject({ is: z.literal('sharesNear'), atMost: z.int().positive(), field: z.string().optional() }),
  z.strictObject({ is: z.literal('subset'), atLeast: z.int().positive(), field: z.string().optional() }),
  z.strictObject({ is: z.literal('allButOne'), atLeast: z.int().positive(), field: z.string().optional() }),
  z.strictObject({
    is: z.literal('allNear'),
    /** Tokens equal as they are. */
    atLeast: z.int().nonnegative(),
    /** How alike the others must be (Jaro-Winkler). */
    alike: z.number().min(0).max(1),
    field: z.string().optional(),
  }),
  z.strictObject({
    is: z.literal('crossed'),
    with: z.string(),
    /** How alike the crossed values must be (Jaro-Winkler). */
    alike: z.number().min(0).max(1).default(1),
    field: z.string().optional(),
  }),
]);

const level = z.strictObject({
  name: z.string().min(1),
  /** The level holds where all of these hold and no earlier level did. */
  when: z.array(condition).min(1),
  /** Share of true matches expected at this level. */
  m: z.number().gt(0).lt(1),
  /** Share of random pairs expected at this level. */
  u: z.number().gt(0).lt(1),
  /** True where m and u stand as given, because neither blocked nor random pairs show them (a relative's id). */
  fixed: z.boolean().default(false),
  /** True where another comparison has said it already, so that it counts once. */
  silent: z.boolean().default(false),
  /**
   * Term frequency: where given, u is not the share of random pairs at this level but the chance that a stranger
   * has the very value that is shared (the product over these fields and, in a set, over its shared words), times
   * `times`, the chance of whatever else the level allows.
   */
  rareIn: z
    .strictObject({
      fields: z.array(z.string()).min(1).optional(),
      times: z.number().gt(0).max(1).default(1),
    })
    .optional(),
});

const comparison = z.strictObject({
  name: z.string().min(1),
  /** The field its conditions speak of unless they name another; nothing is said where it is empty. */
  field: z.string(),
  levels: z.array(level).min(1),
  otherwise: z.strictObject({
    m: z.number().gt(0).lt(1),
    u: z.number().gt(0).lt(1),
    fixed: z.boolean().default(false),
  }),
});

const blockingRule = z.union([
  /** Records that agree on all of these fields; of a set one shared element is enough. */
  z.strictObject({ fields: z.array(z.string()).min(1) }),
  /** Records with two tokens of this field in common, of which one may be a letter off. */
  z.strictObject({ nearTokens: z.string() }),
]);

const settings = z.strictObject({
  fields: z.record(z.string(), field),
  /** Only pairs that at least one rule finds are compared. */
  blocking: z.array(blockingRule).min(1),
  /** A larger block is sorted by `refineBy`, and each record meets only this many that follow it. */
  largestBlock: z.int().min(2).default(300),
  refineBy: z.array(z.string()).default([]),
  comparisons: z.array(comparison).min(1),
  /**
   * Share of people who are listed only once. Small where everybody should be in every list: then the only candidate
   * for a record is very likely the right one. 1 where nothing is known.
   */
  newcomerShare: z.number().gt(0).max(1).default(1),
  /** How many other records of the same one a record is expected to have, on average. */
  expectedPartners: z.number().positive().default(1),
  thresholds: z.strictObject({
    /** From this weight on, two records are one. */
    sameBits: z.number(),
    /** From this weight on, a person is asked. */
    reviewBits: z.number(),
    /** Two clusters join only where all the pairs between them weigh this much on average. */
    togetherBits: z.number().default(-4),
  }),
  learning: z
    .strictObject({
      rounds: z.int().nonnegative().default(15),
      /** With fewer compared pairs the given m and u stand as they are. */
      fewestPairs: z.int().nonnegative().default(500),
      /** How many pairs the given m and u count for. */
      priorPairs: z.number().positive().default(50),
    })
    .prefault({}),
  /** Two different values of these fields never end in one cluster by themselves. */
  neverTwo: z.array(z.string()).default([]),
  /** True where a cluster may hold one record of each file at most. */
  oneToOne: z.boolean().default(false),
});

export type FieldSettings = z.output<typeof field>;
export type BlockingRule = z.output<typeof blockingRule>;
export type DerivationStep = z.output<typeof step>;
export type ConditionSettings = z.output<typeof condition>;
export type ComparisonSettings = z.output<typeof comparison>;
export type MatchSettings = z.output<typeof settings>;

/**
 * Checks settings that came from a file or another module.
 * @throws CasesheetError with one sentence that names the first bad place
 */
export function parseMatchSettings(candidate: unknown, where: string): MatchSettings {
  const parsed = settings.safeParse(candidate);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') || 'the whole';
    throw new CasesheetError(`${where} cannot be used: ${place}: ${issue?.message ?? 'unreadable'}.`);
  }
  const unknown = unknownField(parsed.data);
  if (unknown !== undefined) throw new CasesheetError(`${where} cannot be used: ${unknown}.`);
  return parsed.data;
}

function unknownField(wanted: MatchSettings): string | undefined {
  const { fields, blocking, refineBy, comparisons, neverTwo, thresholds } = wanted;
  const named: [string, string][] = [
    ...blocking.flatMap((rule, at) =>
      ('fields' in rule ? rule.fields : [rule.nearTokens]).map((one): [string, string] => [
        `blocking.${at}`,
        one,
      ]),
    ),
    ...refineBy.map((one): [string, string] => ['refineBy', one]),
    ...neverTwo.map((one): [string, string] => ['neverTwo', one]),
    ...comparisons.flatMap((one) => namedFields(one).map((it): [string, string] => [one.name, it])),
  ];
  const missing = named.find(([, name]) => !(name in fields));
  if (missing) return `${missing[0]}: there is no field "${missing[1]}"`;
  if (thresholds.reviewBits > thresholds.sameBits) return 'thresholds: reviewBits is above sameBits';
  return undefined;
}

/** Every field a comparison looks at, each once. */
export function namedFields({ field: main, levels }: ComparisonSettings): readonly string[] {
  const others = levels.flatMap((one) =>
    one.when
      .flatMap((it) => [it.field ?? main, ...(it.is === 'crossed' ? [it.with] : [])])
      .concat(one.rareIn?.fields ?? []),
  );
  return [...new Set([main, ...others])];
}
