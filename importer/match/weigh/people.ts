/** Which records are known to be one person. */
export interface People {
  /** By record: a number that records of one person share. */
  readonly personOf: Int32Array;
  /** All records, those of one person next to each other. */
  readonly byPerson: Int32Array;
}

/** Sorts records by the number of their person, which is a record number itself. */
export function groupPeople(personOf: Int32Array): People {
  const next = new Int32Array(personOf.length + 1);
  for (const person of personOf) next[person + 1] = (next[person + 1] as number) + 1;
  for (let at = 0; at < personOf.length; at++) next[at + 1] = (next[at + 1] as number) + (next[at] as number);
  const byPerson = new Int32Array(personOf.length);
  personOf.forEach((person, row) => {
    const place = next[person] as number;
    next[person] = place + 1;
    byPerson[place] = row;
  });
  return { personOf, byPerson };
}
