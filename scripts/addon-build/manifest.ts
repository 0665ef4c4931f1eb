import { z } from 'zod';
import { AddonError } from './addon-error.ts';

const manifestSchema = z.object({
  oauthScopes: z.array(z.string()),
  dependencies: z
    .object({ enabledAdvancedServices: z.array(z.object({ userSymbol: z.string() })).default([]) })
    .default({ enabledAdvancedServices: [] }),
  sheets: z
    .object({ macros: z.array(z.object({ functionName: z.string() })).default([]) })
    .default({ macros: [] }),
});

/** What the build has to know of the manifest; everything else in it goes to Google as it stands. */
export type Manifest = z.infer<typeof manifestSchema>;

/** @throws AddonError where the text is no manifest that names its scopes */
export function parseManifest(text: string): Manifest {
  const result = manifestSchema.safeParse(jsonOf(text));
  if (result.success) return result.data;
  throw new AddonError(
    result.error.issues.map(({ path, message }) => `appsscript.json, ${path.join('.')}: ${message}.`),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AddonError([`appsscript.json is no JSON: ${error instanceof Error ? error.message : error}.`]);
  }
}
