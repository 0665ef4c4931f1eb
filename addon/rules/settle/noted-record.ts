import { isRecord } from '../kept-values.ts';

/** What the text of a property holds by name; nothing where it holds no such thing. */
export function notedRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
