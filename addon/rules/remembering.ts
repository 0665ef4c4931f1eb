/** Answers as a function does, and works each answer out only once: there are many cases and few names. */
export function remembering<Value>(answer: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before.value;
    const value = answer(name);
    known.set(name, { value });
    return value;
  };
}
