import type { Borders, Fill, Font } from 'exceljs';
import { COLOURS } from '../../../../mappings/sheet/colours.ts';

/** As a workbook numbers paper sizes. */
export const A4 = 9;

const FONT_NAME = 'Arial';

const opaque = (rgb: string) => ({ argb: `FF${rgb}` });

const fill = (rgb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: opaque(rgb) });

/** A conditional format paints a fill's background colour. */
const tint = (rgb: string): Fill => ({ type: 'pattern', pattern: 'solid', bgColor: opaque(rgb) });

const font = (size: number, rgb: string, bold = false): Partial<Font> => ({
  name: FONT_NAME,
  size,
  bold,
  color: opaque(rgb),
});

/** Fonts and grounds of the local case sheet. */
export const LOOK = {
  cell: font(10, COLOURS.text),
  lockedCell: font(10, COLOURS.quietText),
  lockedFill: fill(COLOURS.quietGround),
  header: font(10, COLOURS.headerText, true),
  headerFill: fill(COLOURS.headerGround),
  lockedHeaderFill: fill(COLOURS.lockedHeaderGround),
  title: font(18, COLOURS.headerGround, true),
  section: font(12, COLOURS.headerGround, true),
  figure: font(20, COLOURS.text, true),
  caption: font(10, COLOURS.quietText),
  tileFill: fill(COLOURS.tileGround),
  overdueFont: font(10, COLOURS.overdueText, true),
  overdue: tint(COLOURS.overdueGround),
  dueSoon: tint(COLOURS.dueSoonGround),
  closed: font(10, COLOURS.closedText),
  line: { bottom: { style: 'thin', color: opaque(COLOURS.line) } } satisfies Partial<Borders>,
} as const;
