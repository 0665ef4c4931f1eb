import type { RawCell } from '../raw-sheet.ts';
import type { NumberFormat } from './number-format.ts';
import { isoFromSerial, serial1900, serialOfIso } from './serial-date.ts';

const REMEMBERED_DAYS = 20_000;

/** All that decides how the numbers of a cell are understood and shown. */
export class NumberStyle {
  private readonly format: NumberFormat;
  private readonly dates1904: boolean;
  private readonly days = new Map<number, RawCell>();

  /** @param style `dates1904` where serials count from 1904 (workbooks that began on a Mac) */
  constructor(style: { readonly format: NumberFormat; readonly dates1904: boolean }) {
    this.format = style.format;
    this.dates1904 = style.dates1904;
  }

  /** The cell of a stored number: a date where the style shows a day. One cell serves all cells of one day. */
  cellOf(value: number): RawCell {
    if (!this.format.isDay(value)) return { type: 'number', value, text: this.format.show(value) };
    const known = this.days.get(value);
    if (known !== undefined) return known;
    const cell = this.dayOf(value);
    if (this.days.size >= REMEMBERED_DAYS) this.days.clear();
    this.days.set(value, cell);
    return cell;
  }

  /** The cell of a day that is written as such; the day itself is shown where the style shows none. */
  cellOfDay(iso: string): RawCell {
    const serial = serialOfIso(iso);
    return { type: 'date', value: iso, text: this.format.isDay(serial) ? this.format.show(serial) : iso };
  }

  private dayOf(serial: number): RawCell {
    const shown = this.format.show(serial1900(serial, this.dates1904));
    const iso = isoFromSerial(serial, this.dates1904);
    return iso === undefined
      ? { type: 'number', value: serial, text: shown || String(serial) }
      : { type: 'date', value: iso, text: shown || iso };
  }
}
