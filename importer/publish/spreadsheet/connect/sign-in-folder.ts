import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { type Env, setting } from './env.ts';

/**
 * Where the sign-in is saved: a person's own folder for settings, never the project's.
 * @source https://specifications.freedesktop.org/basedir-spec (a relative XDG_CONFIG_HOME is to be ignored)
 */
export function signInPath(env: Env, platform: NodeJS.Platform = process.platform): string {
  return join(settingsFolder(env, platform), 'casesheet', 'google-sign-in.json');
}

/** @source https://cloud.google.com/docs/authentication/application-default-credentials (local ADC file) */
export function gcloudPath(env: Env, platform: NodeJS.Platform = process.platform): string {
  const folder = setting(env, 'CLOUDSDK_CONFIG') ?? join(gcloudParent(env, platform), 'gcloud');
  return join(folder, 'application_default_credentials.json');
}

function settingsFolder(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'win32') return roaming(env);
  const asked = setting(env, 'XDG_CONFIG_HOME');
  return asked !== undefined && isAbsolute(asked) ? asked : join(home(env), '.config');
}

/** gcloud does not look at XDG_CONFIG_HOME. */
function gcloudParent(env: Env, platform: NodeJS.Platform): string {
  return platform === 'win32' ? roaming(env) : join(home(env), '.config');
}

const roaming = (env: Env) => setting(env, 'APPDATA') ?? join(home(env), 'AppData', 'Roaming');

const home = (env: Env) => setting(env, 'HOME') ?? homedir();
