import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeenCell, SeenTab } from '../../../../addon/rules/reading/seen-tab.ts';
import { settingNotes } from '../../../../addon/rules/settings/setting-notes.ts';
import { SETTINGS } from '../../../../mappings/settings.ts';
import { SETTINGS_TAB } from '../../../../mappings/sheet/tabs.ts';

type Value = SeenCell['value'];
interface Beside {
  readonly value: Value;
  readonly note: string;
}

/** The tab הגדרות, with some values, each with the note beside it. */
function aTab(typed: { readonly [key: string]: Partial<Beside> } = {}): SeenTab {
  const cell = (value: Value, note = ''): SeenCell => ({ value, note });
  const rows = [
    SETTINGS_TAB.columns.map(({ header }) => cell(header)),
    ...SETTINGS.map(({ key, label, value, explanation }) => [
      cell(label),
      cell(typed[key]?.value ?? value, typed[key]?.note),
      cell(explanation),
      cell(key),
    ]),
  ];
  return { title: SETTINGS_TAB.title, sheetId: 7, rowCount: rows.length, rows: new Map(rows.entries()) };
}

/** What the notes are set to, by key. */
function said(tab: SeenTab): Readonly<Record<string, string>> {
  const notes = settingNotes(tab).map((request) => {
    if (!('updateCells' in request)) throw new Error('Only notes are written.');
    const { start, rows, fields } = request.updateCells;
    expect([fields, start?.columnIndex]).toEqual(['note', 1]);
    const { key = '' } = SETTINGS[(start?.rowIndex ?? 0) - 1] ?? {};
    return [key, rows?.[0]?.values?.[0]?.note ?? ''] as const;
  });
  return Object.fromEntries(notes);
}

test('what was typed is quoted on one line, and not at length', () => {
  const { quietDays = '' } = said(aTab({ quietDays: { value: `שלושים\n◆ יום\n${'ועוד '.repeat(40)}` } }));
  const [first = '', ...others] = quietDays.split('\n');
  expect(first).toMatch(/^◆ הערך "שלושים ◆ יום ועוד .*…" לא מתאים להגדרה הזאת\.$/);
  expect(first.length).toBeLessThan(110);
  expect(others).toEqual(['◆ יש לכתוב: מספר שלם של ימים, מ-1 עד 3650.', '◆ עד לתיקון: 30.']);
});

test('of a list of days only those are quoted that are none, and the others hold', () => {
  const { closureDays } = said(aTab({ closureDays: { value: '14/08/2025, מחר' } }));
  expect(closureDays).toBe(
    [
      '◆ הערך "מחר" לא מתאים להגדרה הזאת.',
      '◆ יש לכתוב: תאריכים עם פסיק ביניהם, למשל 14/08/2025, 17/08/2025-21/08/2025.',
      '◆ עד לתיקון: שאר התאריכים תקפים.',
    ].join('\n'),
  );
  expect(said(aTab({ closureDays: { value: 'מחר' } })).closureDays).toMatch(
    /עד לתיקון: אין ימי סגירה נוספים\.$/,
  );
});

test('what is said is said anew where something else was typed', () => {
  const [{ quietDays: note = '' }] = [said(aTab({ quietDays: { value: 'שלושים' } }))];
  expect(said(aTab({ quietDays: { value: 'שלושים', note } }))).toEqual({});
  expect(said(aTab({ quietDays: { value: 'חודש', note } })).quietDays).toBe(note.replace('שלושים', 'חודש'));
});

test('whatever was typed and noted, what is said once is not said again, and words of people stay', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('בבוקר', '25:00', '09:00', 5, -1, true, null, ' '));
  const note = fc.oneof(
    fc.constant(''),
    fc.string(),
    fc.constantFrom('של מיכל', 'של מיכל\n◆ ישן', '◆ ישן', '\n'),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ value, note }), { minLength: 8, maxLength: 8 }), (cells) => {
      const typed = Object.fromEntries(cells.map((cell, index) => [SETTINGS[index]?.key ?? '', cell]));
      const notes = said(aTab(typed));
      const after = Object.fromEntries(
        Object.entries(typed).map(([key, cell]) => [key, { ...cell, note: notes[key] ?? cell.note }]),
      );
      for (const [key, text] of Object.entries(notes)) {
        const ofPeople = (lines: string) => lines.split('\n').filter((line) => !line.startsWith('◆ '));
        const before = ofPeople(typed[key]?.note ?? '')
          .join('\n')
          .trimEnd();
        expect(ofPeople(text).join('\n').trimEnd()).toBe(before);
      }
      expect(said(aTab(after))).toEqual({});
    }),
  );
});
