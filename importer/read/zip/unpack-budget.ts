import { refusals } from '../refusals.ts';

/** Up to here an archive may unpack whatever its own size: repetitive sheets pack very well. */
const ALWAYS_ALLOWED_MB = 32;
/** Real sheets unpack to 5 to 50 times their size, a bomb to a thousand. */
const MAX_RATIO = 200;
const MAX_UNPACKED_MB = 2048;

/** How much an archive may still unpack to, counted in bytes that really came out. */
export class UnpackBudget {
  private unpackedBytes = 0;
  private readonly allowedBytes: number;

  constructor(archiveBytes: number) {
    const byRatio = Math.max(ALWAYS_ALLOWED_MB * 2 ** 20, archiveBytes * MAX_RATIO);
    this.allowedBytes = Math.min(byRatio, MAX_UNPACKED_MB * 2 ** 20);
  }

  /**
   * Counts bytes that came out of a part.
   * @throws Refusal when the archive, or this part of it, unpacks out of all proportion
   */
  spend(bytes: number, part: { readonly unpackedBytes: number; readonly packedBytes: number }): void {
    this.unpackedBytes += bytes;
    const outOfProportion =
      this.unpackedBytes > ALWAYS_ALLOWED_MB * 2 ** 20 && part.unpackedBytes > part.packedBytes * MAX_RATIO;
    if (outOfProportion || this.unpackedBytes > this.allowedBytes)
      throw refusals.bomb(Math.floor(this.unpackedBytes / 2 ** 20));
  }
}
