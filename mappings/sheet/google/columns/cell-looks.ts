import { COLOURS } from '../../colours.ts';
import { formatOf, readsLeftToRight, wraps } from '../../formats.ts';
import type { Column, ColumnKind } from '../../tabs.ts';
import type { CellFormat, ColorStyle, TextFormat } from '../rest.ts';

const FONT_FAMILY = 'Arial';

/** The format of a column's cells below its header. */
export function cellLook({ kind, locked }: Column): CellFormat {
  return {
    ...numberFormat(kind),
    ...(locked ? { backgroundColorStyle: colour(COLOURS.quietGround) } : {}),
    horizontalAlignment: kind === 'tick' ? 'CENTER' : 'RIGHT',
    verticalAlignment: 'TOP',
    wrapStrategy: wraps(kind) ? 'WRAP' : 'CLIP',
    textDirection: readsLeftToRight(kind) ? 'LEFT_TO_RIGHT' : 'RIGHT_TO_LEFT',
    textFormat: font(10, locked ? COLOURS.quietText : COLOURS.text),
  };
}

export function headerLook({ locked }: Column): CellFormat {
  return {
    numberFormat: { type: 'TEXT' },
    backgroundColorStyle: colour(locked ? COLOURS.lockedHeaderGround : COLOURS.headerGround),
    horizontalAlignment: 'RIGHT',
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
    textDirection: 'RIGHT_TO_LEFT',
    textFormat: font(10, COLOURS.headerText, 'bold'),
  };
}

export function font(fontSize: number, rgb: string, weight: 'plain' | 'bold' = 'plain'): TextFormat {
  return {
    foregroundColorStyle: colour(rgb),
    fontFamily: FONT_FAMILY,
    fontSize,
    bold: weight === 'bold',
  };
}

export function colour(rgb: string): ColorStyle {
  const part = (at: number) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
}

/** Ticks, and numbers that are no dates, sums or shares, are left to Google: it has no name for Excel's `General`. */
export function numberFormat(kind: ColumnKind): CellFormat {
  const pattern = formatOf(kind);
  switch (kind) {
    case 'number':
    case 'tick':
      return {};
    case 'date':
      return { numberFormat: { type: 'DATE', pattern } };
    case 'moment':
      return { numberFormat: { type: 'DATE_TIME', pattern } };
    case 'money':
      return { numberFormat: { type: 'CURRENCY', pattern } };
    case 'percent':
      return { numberFormat: { type: 'PERCENT', pattern } };
    default:
      return { numberFormat: { type: 'TEXT' } };
  }
}
