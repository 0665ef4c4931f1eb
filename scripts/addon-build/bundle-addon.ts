import { SourceMap } from 'node:module';
import { build, type Message } from 'esbuild';
import { z } from 'zod';
import { AddonError } from './addon-error.ts';

/** The one file of code, and where each piece of it came from. */
export interface Bundle {
  readonly code: string;
  /** What Google can call by name. */
  readonly globals: readonly string[];
  /** @param line from 1, @param column from 0, in the bundle */
  readonly placeOf: (line: number, column: number) => string;
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
  // Only modules are described with their exports.
  const { metafile } = await build({ ...options, format: 'esm', metafile: true }).catch(failed);
  const globals = Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) =>
    entryPoint === undefined ? [] : exports,
  );
  const { outputFiles, warnings } = await build({
    ...options,
    format: 'iife',
    globalName: NAMESPACE,
    sourcemap: 'external',
  }).catch(failed);
  if (warnings.length > 0) throw new AddonError(warnings.map(sentenceOf));
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return {
    code: `${textOf(CODE_FILE)}${globals.map(stub).join('')}`,
    globals,
    placeOf: places(textOf('.map')),
  };
}

const OPTIONS = {
  outfile: CODE_FILE,
  bundle: true,
  write: false,
  target: 'es2019',
  platform: 'neutral',
  charset: 'utf8',
  logLevel: 'silent',
} as const;

function stub(name: string): string {
  return `function ${name}(...given) { return ${NAMESPACE}.${name}(...given); }\n`;
}

/** What esbuild throws where it cannot build at all. */
const failure = z.object({ errors: z.array(z.custom<Message>()) });

function failed(error: unknown): never {
  const parsed = failure.safeParse(error);
  throw parsed.success ? new AddonError(parsed.data.errors.map(sentenceOf)) : error;
}

function sentenceOf({ text, location }: Message): string {
  const where = location === null ? '' : `${location.file}:${location.line}:${location.column + 1}: `;
  return `${where}${text}.`;
}

const mapSchema = z.object({
  version: z.number(),
  file: z.string().default(''),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string()).default([]),
  names: z.array(z.string()),
  mappings: z.string(),
  sourceRoot: z.string().default(''),
});

function places(json: string): Bundle['placeOf'] {
  const map = new SourceMap(mapSchema.parse(JSON.parse(json)));
  return (line, column) => {
    const found = map.findEntry(line - 1, column);
    if (!('originalSource' in found)) return `${CODE_FILE}:${line}:${column + 1}`;
    return `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  };
}
