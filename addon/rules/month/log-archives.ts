import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';

/**
 * The tabs in which the log tells of the days from one on, the oldest first: the log, and those of its archives
 * that end on that day or later. One that somebody renamed is not found.
 * @param from `2025-03-01`
 * @param most tabs that are read; the newest
 */
export function logTabsFrom(
  titles: readonly string[],
  { from, most }: { readonly from: string; readonly most: number },
): readonly string[] {
  const archives = titles
    .flatMap((title) => {
      const [, end = '', count = '1'] = ARCHIVE.exec(title) ?? [];
      return end === '' || end < from ? [] : [{ title, end, count: Number(count) }];
    })
    .sort((a, b) => (a.end === b.end ? a.count - b.count : a.end < b.end ? -1 : 1));
  const log = titles.filter((title) => title === LOG_TAB.title);
  return [...archives.map(({ title }) => title), ...log].slice(-most);
}

/** As a long log is put away. */
const ARCHIVE = new RegExp(`^${LOG_TAB.title} עד (\\d{4}-\\d{2}-\\d{2})(?: \\((\\d+)\\))?$`);
