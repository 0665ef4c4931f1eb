const BUFFER_BYTES = 1 << 19;
/** The most bytes of UTF-8 that one UTF-16 unit takes. */
const BYTES_A_UNIT = 3;

/**
 * Gathers many short texts into few buffers. Each text is encoded as it comes: joining them first
 * would keep the memory reclaimer busy for longer than the rest of the work takes.
 */
export function* encodePieces(pieces: Iterable<string>): Generator<Buffer> {
  let buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let used = 0;
  for (const piece of pieces) {
    const mostBytes = piece.length * BYTES_A_UNIT;
    if (used + mostBytes > BUFFER_BYTES && used > 0) {
      yield buffer.subarray(0, used);
      buffer = Buffer.allocUnsafe(BUFFER_BYTES);
      used = 0;
    }
    if (mostBytes > BUFFER_BYTES) yield Buffer.from(piece);
    else used += buffer.write(piece, used);
  }
  yield buffer.subarray(0, used);
}
