/** Does something while local times of this process are those of a time zone, as a script's are of its manifest's. */
export function inTimeZone<Result>(timeZone: string, act: () => Result): Result {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  try {
    return act();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
