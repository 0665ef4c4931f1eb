import { describe, expect, it } from 'vitest';
import { dateCell, numberCell } from '../../builders/raw-sheets.ts';
import { reads, remarksOf } from '../../builders/reads.ts';

describe('an email address', () => {
  it.each([
    'Dana@Example.co.il',
    ' dana@example.co.il ',
    'mailto:dana@example.co.il',
    '\u202Adana@example.co.il\u202C',
    'Dana Levy <dana@example.co.il>',
    'dana@example.co.il; office@example.com',
    'מייל: dana@example.co.il',
  ])('is found in %s', (typed) => {
    expect(reads('email', typed)).toBe('dana@example.co.il');
  });

  it('keeps a second address for the notes', () => {
    expect(remarksOf('email', 'dana@example.co.il; office@example.com')).toEqual([
      'dana@example.co.il; office@example.com',
    ]);
  });

  it.each([
    ['dana@gmail.con', 'mistyped-email'],
    ['dana@gmial.com', 'mistyped-email'],
    ['dana@gmail.co.il', 'mistyped-email'],
    ['dana@walla.co.li', 'mistyped-email'],
    ['dana@gmail', 'unreadable-email'],
    ['dana@gmail,com', 'unreadable-email'],
    ['dana@@gmail.com', 'unreadable-email'],
    ['dana levy@gmail.com', 'unreadable-email'],
    ['dana..levy@gmail.com', 'unreadable-email'],
    ['050-1234567', 'unreadable-email'],
    ['אין מייל', 'nothing'],
  ])('is not read from %s', (typed, outcome) => {
    expect(reads('email', typed)).toBe(outcome);
  });
});

describe('free text', () => {
  it('loses only what no one sees', () => {
    expect(reads('text', '  לחזור\u200F אליה \r\n מחר\u00A0בבוקר ')).toBe('לחזור אליה\nמחר בבוקר');
    expect(reads('text', 'ויקטור\u0000יה')).toBe('ויקטוריה');
  });

  it('is never a formula', () => {
    expect(reads('text', '=HYPERLINK("http://example.com","שלום")')).toBe(
      '=HYPERLINK("http://example.com","שלום")',
    );
    expect(reads('text', "=cmd|' /C calc'!A0")).toBe("=cmd|' /C calc'!A0");
  });

  it('is what a number or a date cell shows', () => {
    expect(reads('text', numberCell(1234, '001234'))).toBe('001234');
    expect(reads('text', dateCell('2025-03-31'))).toBe('31/03/2025');
    expect(reads('text', { type: 'boolean', value: true, text: 'TRUE' })).toBe('TRUE');
  });

  it('of 60,000 characters is kept whole, and quickly, whatever they are', () => {
    for (const text of ['א ', ' \n', '\u00A0 ', '0501234567', '(', 'a@', '1,'].map((part) =>
      part.repeat(30_000),
    )) {
      expect(String(reads('text', `${text}ת`))).toContain('ת');
      expect(reads('phones', `${text}ת`)).toBe('text-too-long');
    }
  });

  it.each(['-', '--', '—', '?', '...', 'אין', 'לא ידוע', 'N/A', 'n/a', 'ל"ר'])(
    'says nothing in %s',
    (typed) => {
      expect(reads('text', typed)).toBe('nothing');
    },
  );

  it.each(['✓', '+', 'אין זכאות', '0', 'לאה'])('says something in %s', (typed) => {
    expect(reads('text', typed)).toBe(typed);
  });
});
