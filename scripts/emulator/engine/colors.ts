import type { FieldMask } from '../field-mask.ts';

/**
 * Google takes every colour under an old and a new name (`backgroundColor`, `backgroundColorStyle`), keeps it
 * in 8 bits a part, and replies with both names. Here a colour is kept under its new name.
 */
const NEW_NAMES: Readonly<Record<string, string>> = {
  backgroundColor: 'backgroundColorStyle',
  foregroundColor: 'foregroundColorStyle',
  tabColor: 'tabColorStyle',
  color: 'colorStyle',
};

const OLD_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NEW_NAMES).map(([before, after]) => [after, before]),
);

/** A message as it is kept: colours under their new names, as Google rounds them; no nulls. */
export function keptColors<Value>(value: Value): Value {
  return mapMessage(value, (name, content, siblings) => {
    const after = NEW_NAMES[name];
    // A theme calls a colour of the new kind by the old name.
    const isNewKind = isMessage(content) && ('rgbColor' in content || 'themeColor' in content);
    if (after !== undefined && !isNewKind) {
      return siblings[after] ? [] : [[after, { rgbColor: rounded(content) }]];
    }
    return OLD_NAMES[name] !== undefined && isMessage(content) && content.rgbColor !== undefined
      ? [[name, { rgbColor: rounded(content.rgbColor) }]]
      : null;
  });
}

/** A message as it is replied: colours under both names. */
export function repliedColors<Value>(value: Value): Value {
  return mapMessage(value, (name, content) => {
    const before = OLD_NAMES[name];
    if (before === undefined || !isMessage(content) || content.rgbColor === undefined) return null;
    return [
      [before, content.rgbColor],
      [name, content],
    ];
  });
}

/** A mask in the new names. */
export function keptColorMask(mask: FieldMask): FieldMask {
  const kept = new Map<string, FieldMask>();
  for (const [name, below] of mask) {
    const after = NEW_NAMES[name];
    kept.set(after ?? name, after === undefined ? keptColorMask(below) : new Map());
  }
  return kept;
}

type Message = Readonly<Record<string, unknown>>;
type MapField = (
  name: string,
  content: unknown,
  siblings: Message,
) => readonly (readonly [string, unknown])[] | null;

const isMessage = (value: unknown): value is Message =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Copies a message; where `mapField` gives null, the field is copied the same way. */
function mapMessage<Value>(value: Value, mapField: MapField): Value {
  const copy = (content: unknown): unknown => {
    if (Array.isArray(content)) return content.map(copy);
    if (!isMessage(content)) return content;
    return Object.fromEntries(
      Object.entries(content)
        .filter(([, inner]) => inner !== null && inner !== undefined)
        .flatMap(([name, inner]) => mapField(name, inner, content) ?? [[name, copy(inner)]]),
    );
  };
  return copy(value) as Value; // the same message, its colours renamed
}

function rounded(color: unknown): Message {
  if (!isMessage(color)) return {};
  return Object.fromEntries(
    Object.entries(color).flatMap(([part, strength]) => {
      if (typeof strength !== 'number') return [];
      const eighth = Math.round(strength * 255);
      return eighth === 0 ? [] : [[part, shortFloat(eighth / 255)]];
    }),
  );
}

/** As a 32-bit number is written: 243/255 is 0.9529412. */
function shortFloat(value: number): number {
  const target = Math.fround(value);
  for (let digits = 1; digits <= 9; digits += 1) {
    const short = Number(target.toPrecision(digits));
    if (Math.fround(short) === target) return short;
  }
  return target;
}
