import { type PlaceOf, places, runEsbuild } from './run-esbuild.ts';

/** The one file of code, and where each piece of it came from. */
export interface Bundle {
  readonly code: string;
  /** What Google can call by name. */
  readonly globals: readonly string[];
  readonly placeOf: PlaceOf;
  /** The same code before it is brought to ES2019. */
  readonly written: { readonly code: string; readonly placeOf: PlaceOf };
}

/** All of the add-on's code is in here, so that Google sees no other name than the stubs. */
const NAMESPACE = 'casesheet';
export const CODE_FILE = 'addon.js';

/**
 * Bundles the add-on: one ES2019 expression, and a function for each name that the entry exports, since Apps
 * Script calls functions of the top level only.
 * @param root the project's folder, @param entry the file that exports them, from there
 * @throws AddonError where something cannot be resolved, or has no form in ES2019
 */
export async function bundleAddon({
  root,
  entry,
}: {
  readonly root: string;
  readonly entry: string;
}): Promise<Bundle> {
  const options = { ...OPTIONS, absWorkingDir: root, entryPoints: [entry] };
  const runnable = await runEsbuild({
    ...options,
    target: 'es2019',
    format: 'iife',
    globalName: NAMESPACE,
  });
  // Only modules are described with their exports.
  const written = await runEsbuild({ ...options, target: 'esnext', format: 'esm' });
  const globals = Object.values(written.metafile.outputs).flatMap(({ entryPoint, exports }) =>
    entryPoint === undefined ? [] : exports,
  );
  return {
    code: `${textOf(runnable, CODE_FILE)}${globals.map(stub).join('')}`,
    globals,
    placeOf: places(textOf(runnable, '.map'), CODE_FILE),
    written: { code: textOf(written, CODE_FILE), placeOf: places(textOf(written, '.map'), CODE_FILE) },
  };
}

const OPTIONS = { outfile: CODE_FILE, platform: 'neutral', sourcemap: 'external' } as const;

function stub(name: string): string {
  return `function ${name}(...given) { return ${NAMESPACE}.${name}(...given); }\n`;
}

function textOf(
  { outputFiles }: { readonly outputFiles: readonly { readonly path: string; readonly text: string }[] },
  ending: string,
): string {
  return outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
}
