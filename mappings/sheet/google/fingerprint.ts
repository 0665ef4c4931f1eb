const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const LARGEST_ID = 0x7fffffff;

/**
 * A short mark by which a wanted part is known again: equal parts have equal marks.
 * @source FNV-1a, 32 bits
 */
export function fingerprint(part: unknown): string {
  return hashOf(JSON.stringify(part)).toString(36);
}

/**
 * An id of our own for a tab, a view or a protection, by which it is known again: always the same one, within
 * Google's 31 bits, and the next of its kind only where that one is taken.
 */
export function ownId(kind: 'tab' | 'view' | 'protection', name: string, taken: ReadonlySet<number>): number {
  for (let attempt = 0; ; attempt += 1) {
    const id = hashOf(`${kind}:${name}${attempt === 0 ? '' : ` ${attempt}`}`) & LARGEST_ID;
    if (!taken.has(id)) return id;
  }
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}
