const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A short mark by which a wanted part is known again: equal parts have equal marks.
 * @source FNV-1a, 32 bits
 */
export function fingerprint(part: unknown): string {
  return hashOf(JSON.stringify(part)).toString(36);
}

/** An id of our own for a tab, a view or a protection: always the same one, within Google's 31 bits. */
export function fixedId(kind: 'tab' | 'view' | 'protection', name: string): number {
  return hashOf(`${kind}:${name}`) & 0x7fffffff;
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}
