import type { BarTone, Tone } from './mail-part.ts';

interface ToneColours {
  readonly text: string;
  readonly background: string;
  /** Of the stroke beside a case. */
  readonly edge: string;
}

/** Said on each element, so that a program that darkens mails has both sides of a contrast. */
export const COLOURS: { readonly [Key in Tone]: ToneColours } & {
  readonly line: string;
  readonly link: string;
} = {
  plain: { text: '#1f2933', background: '#ffffff', edge: '#9aa5b1' },
  quiet: { text: '#52606d', background: '#f1f4f7', edge: '#d9dee3' },
  alarm: { text: '#a61b1b', background: '#fdecea', edge: '#c62828' },
  warning: { text: '#7a4a00', background: '#fff4dc', edge: '#e08e0b' },
  good: { text: '#1b5e20', background: '#e8f5e9', edge: '#2e7d32' },
  line: '#d9dee3',
  link: '#0b57d0',
};

export const BAR_COLOURS: { readonly [Key in BarTone]: string } = {
  work: '#1565c0',
  waiting: '#f0a830',
  over: '#c62828',
  past: '#9aa5b1',
  aim: '#2e7d32',
};

/** Behind a bar, up to the longest one. */
export const BAR_TRACK = '#eef1f4';
