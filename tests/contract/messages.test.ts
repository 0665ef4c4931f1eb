import { describe, expect, test } from 'vitest';
import { MESSAGES, messageOf } from '../../scripts/emulator/messages/message-fields.ts';
import { WORDS } from '../../scripts/emulator/messages/words.ts';
import { type DiscoverySchema, readDiscovery } from './discovery.ts';

const document = readDiscovery('sheets.v4');

describe.skipIf(document === null)('what the emulator knows of each message', () => {
  test.each(Object.keys(MESSAGES))('%s has the fields that Google knows, of the types they have', (name) => {
    const described = document?.schemas[name]?.properties ?? {};
    const { types, lacking } = messageOf(name) ?? { types: new Map(), lacking: new Set() };
    expect([...types.keys(), ...lacking].sort()).toEqual(Object.keys(described).sort());
    for (const [field, type] of types) {
      expect(`${field}: ${meaning(type)}`).toBe(`${field}: ${googleType(described[field] ?? {})}`);
    }
  });
});

/** A type of ours, with its words in place of their name. */
function meaning(type: string): string {
  const words: Readonly<Record<string, string>> = WORDS;
  return words[type] ?? type;
}

/** A type of Google's in our notation. */
function googleType(schema: DiscoverySchema): string {
  const { $ref, type, items, additionalProperties, format } = schema;
  if ($ref !== undefined) return $ref;
  if (items?.items?.type === 'any') return 'cells';
  if (items !== undefined) return `${googleType(items)}[]`;
  if (additionalProperties !== undefined) return `${googleType(additionalProperties)}{}`;
  if (schema.enum !== undefined) return schema.enum.join(' ');
  return format === 'google-fieldmask' ? 'fields' : (format ?? type ?? 'any');
}
