import { SourceMap } from 'node:module';
import { type BuildOptions, build, type Message } from 'esbuild';
import { z } from 'zod';
import { AddonError } from './addon-error.ts';

/** Where a piece of built code came from; lines count from 1, columns from 0, in what was built. */
export type PlaceOf = (line: number, column: number) => string;

/**
 * Runs esbuild without writing anything.
 * @throws AddonError where something cannot be resolved, has no form in the target, or is doubtful
 */
export async function runEsbuild(options: BuildOptions) {
  const result = await build({
    bundle: true,
    charset: 'utf8',
    logLevel: 'silent',
    ...options,
    write: false,
    metafile: true,
  }).catch(failed);
  if (result.warnings.length > 0) throw new AddonError(result.warnings.map(sentenceOf));
  return result;
}

/** @param json the source map of a file, @param file what that file is called where the map has nothing to say */
export function places(json: string, file: string): PlaceOf {
  const map = new SourceMap(mapSchema.parse(JSON.parse(json)));
  return (line, column) => {
    const found = map.findEntry(line - 1, column);
    if (!('originalSource' in found)) return `${file}:${line}:${column + 1}`;
    return `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  };
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
