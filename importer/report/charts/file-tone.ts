/** How many files have a colour of their own before colours repeat. */
const FILE_TONES = 6;

/** The colour of a file, by its place among the files (from 0). */
export function fileTone(place: number): string {
  return `file-${place % FILE_TONES}`;
}
