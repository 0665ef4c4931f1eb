/** How a value came to change, as the log says it. */
export const WAYS_OF_CHANGE = {
  sheet: 'גיליון',
  sidebar: 'סרגל צד',
  trigger: 'אוטומטי',
} as const;

export type WayOfChange = keyof typeof WAYS_OF_CHANGE;
