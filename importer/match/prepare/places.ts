import type { Decisions } from '../records.ts';

/** By record: its place in an order. */
export function placesOf(order: Int32Array): Int32Array {
  const placeOf = new Int32Array(order.length);
  order.forEach((row, place) => {
    placeOf[row] = place;
  });
  return placeOf;
}

/** Decisions in places of the canonical order, and in an order of their own that does not depend on how they came. */
export function decisionPlaces({ same, different }: Decisions, placeOf: Int32Array): Decisions {
  const place = ([first, second]: readonly [number, number]): [number, number] => {
    const [a, b] = [placeOf[first] as number, placeOf[second] as number];
    return a < b ? [a, b] : [b, a];
  };
  const sorted = (pairs: Decisions['same']) => pairs.map(place).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { same: sorted(same), different: sorted(different) };
}
