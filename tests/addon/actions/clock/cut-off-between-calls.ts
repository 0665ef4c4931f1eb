import type { ScriptHost } from '../../../../scripts/emulator/apps-script/script-host.ts';

/** Runs something again and again, cut off before its first call of the Sheets API, its second, until it is through. */
export function cutOffBetweenCalls(
  host: ScriptHost,
  run: () => void,
  afterEach: () => void = () => {},
): void {
  for (let cutAt = 1; ; cutAt += 1) {
    let count = 0;
    host.watchCalls(({ name }) => {
      if (name.startsWith('Sheets.')) count += 1;
      return count === cutAt ? 'cut off' : undefined;
    });
    run();
    if (host.executions.at(-1)?.outcome === 'completed') break;
    afterEach();
  }
  host.watchCalls(null);
}
