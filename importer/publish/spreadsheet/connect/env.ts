/** The variables of the process, as far as they are set. */
export type Env = Readonly<Record<string, string | undefined>>;

/** A variable that is set to nothing counts as not set. */
export function setting(env: Env, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}
