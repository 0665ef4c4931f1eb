/** Begins every line that the add-on writes in a note; what people write there does not begin so. */
const OURS = '◆ ';

/** The note of a cell with what the add-on has to say; what people wrote there stays, above it. */
export function cellNote(standing: string, said: readonly string[]): string {
  const lines = standing.split('\n');
  const ofPeople = lines.filter((line) => !line.startsWith(OURS)).join('\n');
  const hasOurs = lines.some((line) => line.startsWith(OURS));
  if (said.length === 0) return hasOurs ? ofPeople.replace(/\s+$/, '') : standing;
  const above = ofPeople.trim() === '' ? [] : [ofPeople.replace(/\s+$/, '')];
  return [...above, ...said.map((line) => OURS + line)].join('\n');
}

/** What the add-on says in a note, line by line. */
export function saidIn(note: string): readonly string[] {
  return note
    .split('\n')
    .filter((line) => line.startsWith(OURS))
    .map((line) => line.slice(OURS.length));
}
