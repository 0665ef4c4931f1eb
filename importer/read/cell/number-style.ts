import type { NumberFormat } from './number-format.ts';

/** All that decides how a stored number is understood and shown. */
export interface NumberStyle {
  readonly format: NumberFormat;
  /** True where serials count from 1904 (workbooks that began on a Mac). */
  readonly dates1904: boolean;
}
