/** Builds the add-on into dist/addon, which `npm run deploy` sends to Apps Script. */
import { AddonError } from './addon-build/addon-error.ts';
import { ADDON_FOLDER, buildAddon } from './addon-build/build-addon.ts';

try {
  const { codeBytes } = await buildAddon('.');
  console.log(`${ADDON_FOLDER}: ${codeBytes.toLocaleString('en')} bytes of code`);
} catch (error) {
  if (!(error instanceof AddonError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
