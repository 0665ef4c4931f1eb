import { NAME, Service, TEXT } from '../realm/service.ts';
import type { Running } from '../world.ts';

export class SessionService extends Service {
  readonly [NAME] = 'Session';
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  getActiveUser(): UserService {
    return new UserService(activeUserShown(this.#running));
  }

  getEffectiveUser(): UserService {
    const { cause, effectiveUser } = this.#running.execution.plan;
    return new UserService(cause === 'simple trigger' ? activeUserShown(this.#running) : effectiveUser);
  }

  getScriptTimeZone(): string {
    return this.#running.world.manifest.timeZone;
  }
}

export class UserService extends Service {
  readonly [NAME] = 'User';
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  override [TEXT](): string {
    return this.#email;
  }
}

/**
 * Google tells who is at the keyboard to a script that this person has allowed, to its developer, and within
 * one domain; elsewhere it is a blank.
 * @source https://developers.google.com/apps-script/reference/base/user#getEmail()
 */
export function activeUserShown({ world, execution }: Running): string {
  const { activeUser, effectiveUser, cause } = execution.plan;
  if (activeUser === null) return '';
  const isOwnRun = cause !== 'simple trigger' && activeUser === effectiveUser;
  const { owner, workspaceDomain } = world.people;
  const isInDomain = workspaceDomain !== null && activeUser.endsWith(`@${workspaceDomain}`);
  return isOwnRun || activeUser === owner || isInDomain ? activeUser : '';
}
