/** One kind of thing, counted in this month and in the month before. */
export interface InBothMonths<Kind, Counted> {
  readonly kind: Kind;
  /** Null where this month has none. */
  readonly now: Counted | null;
  readonly last: Counted | null;
}

/** Every kind that either month has, this month's first, each in the order in which it was given. */
export function bothMonths<Kind, Counted>(
  { now, last }: { readonly now: readonly Counted[]; readonly last: readonly Counted[] },
  kindOf: (counted: Counted) => Kind,
): readonly InBothMonths<Kind, Counted>[] {
  const kinds = new Set([...now, ...last].map(kindOf));
  return [...kinds].map((kind) => ({
    kind,
    now: now.find((one) => kindOf(one) === kind) ?? null,
    last: last.find((one) => kindOf(one) === kind) ?? null,
  }));
}
