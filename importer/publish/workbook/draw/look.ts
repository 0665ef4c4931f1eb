import type { Borders, Fill, Font } from 'exceljs';

/** As a workbook numbers paper sizes. */
export const A4 = 9;

const FONT_NAME = 'Arial';

const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** A conditional format paints a fill's background colour. */
const tint = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } });

const font = (size: number, argb: string, bold = false): Partial<Font> => ({
  name: FONT_NAME,
  size,
  bold,
  color: { argb },
});

/** Fonts and colours of the local case sheet; text on its ground always has a contrast of at least 4.5. */
export const LOOK = {
  cell: font(10, 'FF1F2933'),
  lockedCell: font(10, 'FF52606D'),
  lockedFill: fill('FFF5F7FA'),
  header: font(10, 'FFFFFFFF', true),
  headerFill: fill('FF1F4E5F'),
  lockedHeaderFill: fill('FF52606D'),
  title: font(18, 'FF1F4E5F', true),
  section: font(12, 'FF1F4E5F', true),
  figure: font(20, 'FF1F2933', true),
  caption: font(10, 'FF52606D'),
  tileFill: fill('FFEAF1F4'),
  overdueFont: font(10, 'FF8A1C1C', true),
  overdue: tint('FFFAD4D4'),
  dueSoon: tint('FFFFEFC2'),
  closed: font(10, 'FF7B8794'),
  line: { bottom: { style: 'thin', color: { argb: 'FFE4E7EB' } } } satisfies Partial<Borders>,
} as const;
