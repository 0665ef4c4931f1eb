import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DISCOVERY_FOLDER } from './discovery.ts';

/** Said once per run: the tests then pass without Google's description as their judge. */
export default function sayIfMissing(): void {
  if (existsSync(DISCOVERY_FOLDER)) return;
  const folder = fileURLToPath(DISCOVERY_FOLDER);
  console.warn(`No discovery documents in ${folder}: what the emulator hears and says is not judged.`);
}
