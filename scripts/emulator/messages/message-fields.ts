import { BODIES } from './bodies.ts';
import { CELLS } from './cells.ts';
import { LAYOUT } from './layout.ts';
import { REQUESTS } from './requests.ts';

/**
 * The fields of messages, by their type: a scalar, the words of an enumeration, another message, a list (`[]`)
 * or a map (`{}`) of one of them. `lacking` are those that Google knows and the emulator does not implement.
 */
export type MessageFields = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Every message that the emulator reads.
 * @source the discovery document sheets.v4, revision 20260921
 */
export const MESSAGES: MessageFields = { ...BODIES, ...REQUESTS, ...LAYOUT, ...CELLS };

/** One message, its fields by name. */
interface Message {
  readonly name: string;
  /** The type of each field. */
  readonly types: ReadonlyMap<string, string>;
  readonly lacking: ReadonlySet<string>;
}

/** Null where the emulator reads no such message. */
export function messageOf(name: string): Message | null {
  const fields = MESSAGES[name];
  if (fields === undefined) return null;
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const { lacking = '', ...byType } = fields;
  const types = Object.entries(byType).flatMap(([type, names]) =>
    names.split(' ').map((field) => [field, type] as const),
  );
  const message = { name, types: new Map(types), lacking: new Set(lacking === '' ? [] : lacking.split(' ')) };
  KNOWN.set(name, message);
  return message;
}

const KNOWN = new Map<string, Message>();

/** Whether Google has a field there, such as `userEnteredFormat.padding` of CellData. */
export function isGoogleField(messageName: string, path: string): boolean {
  const [name = '', ...below] = path.split('.');
  const message = messageOf(messageName);
  if (message === null) return false;
  if (message.lacking.has(name)) return true;
  const type = message.types.get(name);
  if (type === undefined) return false;
  return below.length === 0 || isGoogleField(type, below.join('.'));
}
