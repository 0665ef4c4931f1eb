import { z } from 'zod';

/** One call, as the emulator saw it. */
export interface EmulatorCall {
  readonly method: string;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Since the epoch. */
  readonly beganMs: number;
  /** How long the emulator was at it, once the request had come in whole. */
  readonly milliseconds: number;
}

/** What the emulator's process says: first where it listens, then, whenever asked, the calls since. */
export type EmulatorMessage =
  | { readonly rootUrl: string }
  | { readonly calls: readonly EmulatorCall[]; readonly peakMegabytes: number };

export const LISTENING: z.ZodType<{ readonly rootUrl: string }> = z.object({ rootUrl: z.string() });

export const CALLS: z.ZodType<{ readonly calls: readonly EmulatorCall[]; readonly peakMegabytes: number }> =
  z.object({
    calls: z.array(
      z.object({
        method: z.string(),
        bytesIn: z.number(),
        bytesOut: z.number(),
        beganMs: z.number(),
        milliseconds: z.number(),
      }),
    ),
    peakMegabytes: z.number(),
  });
