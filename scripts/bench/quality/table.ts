/** Prints figures as a table that stands on its side: one line a figure, one column a run. */
export function printTable(runs: readonly { readonly [figure: string]: string }[]): void {
  const figures = Object.keys(runs[0] ?? {});
  const nameWidth = Math.max(...figures.map((figure) => figure.length));
  const cellWidth = Math.max(...runs.flatMap((run) => Object.values(run).map((text) => text.length))) + 2;
  for (const figure of figures) {
    console.log(
      figure.padEnd(nameWidth) + runs.map((run) => (run[figure] ?? '').padStart(cellWidth)).join(''),
    );
  }
}
