/** Colours of the case sheet, as RRGGBB; text on its ground always has a contrast of at least 4.5. */
export const COLOURS = {
  text: '1F2933',
  quietText: '52606D',
  quietGround: 'F5F7FA',
  headerText: 'FFFFFF',
  headerGround: '1F4E5F',
  lockedHeaderGround: '52606D',
  tileGround: 'EAF1F4',
  overdueText: '8A1C1C',
  overdueGround: 'FAD4D4',
  dueSoonGround: 'FFEFC2',
  closedText: '7B8794',
  line: 'E4E7EB',
} as const;
