const SEPARATORS = [',', ';', '\t', '|'] as const;
const SAMPLE_LINES = 20;
const SAMPLE_CHARACTERS = 100_000;

/** What separates the cells, and where the table begins. */
export interface Separation {
  readonly separator: string;
  /** After the line `sep=;`, by which Excel is told. */
  readonly from: number;
}

/** The separator that splits most lines into as many cells as the first, the more cells the better. */
export function findSeparator(text: string): Separation {
  const told = /^sep=([^\r\n])\r?\n/i.exec(text.slice(0, 10));
  if (told?.[1] !== undefined) return { separator: told[1], from: told[0].length };
  const lines = sampleLines(text.slice(0, SAMPLE_CHARACTERS));
  let best: { separator: string; alike: number; cells: number } = { separator: ',', alike: 0, cells: 0 };
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const cells = Math.max(0, ...counts);
    const alike = cells === 0 ? 0 : counts.filter((count) => count > 0 && count === counts[0]).length;
    if (alike > best.alike || (alike === best.alike && cells > best.cells))
      best = { separator, alike, cells };
  }
  return { separator: best.separator, from: 0 };
}

/** Without what stands in quotes, which may hold any separator. */
function sampleLines(text: string): readonly string[] {
  return text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
}
