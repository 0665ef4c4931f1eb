/**
 * A function of one text that remembers its answers, since the same words stand in thousands of cells.
 * @param limit how many answers to keep at most; when there are more, all are forgotten, so memory stays bounded
 */
export function remembered<Answer>(
  limit: number,
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    if (known.size >= limit) known.clear();
    const fresh = { answer: answer(text) };
    known.set(text, fresh);
    return fresh.answer;
  };
}
