import { NotEmulated, ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';

/** What a mail is made of, besides its three first words. */
interface MailOptions {
  readonly to?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly noReply?: boolean;
}

const KNOWN = ['to', 'subject', 'body', 'htmlBody', 'name', 'replyTo', 'cc', 'bcc', 'noReply'];

export class MailAppService extends Service {
  readonly [NAME] = 'MailApp';
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  getRemainingDailyQuota(): number {
    const { world, execution } = this.#running;
    return world.mailRoom.remaining(execution.plan.effectiveUser);
  }

  /** A message; recipient, subject, body and options; or recipient, reply address, subject and body. */
  sendEmail(first: string | MailOptions, ...more: readonly (string | MailOptions | undefined)[]): void {
    const mail = typeof first === 'string' ? mailOf(first, more) : first;
    for (const field of Object.keys(mail)) {
      if (!KNOWN.includes(field)) throw new NotEmulated(`MailApp.sendEmail with ${field}`);
    }
    const { world, execution } = this.#running;
    const failure = world.mailRoom.send({
      at: world.clock.now(),
      from: execution.plan.effectiveUser,
      to: recipients(mail),
      subject: mail.subject ?? '',
      body: mail.body ?? '',
      htmlBody: mail.htmlBody ?? null,
      name: mail.name ?? null,
      replyTo: mail.replyTo ?? null,
    });
    if (failure === 'quota') {
      throw new ScriptException('Service invoked too many times for one day: email.');
    }
    if (failure !== null) throw new ScriptException(failure.reason);
  }
}

function mailOf(to: string, more: readonly (string | MailOptions | undefined)[]): MailOptions {
  const texts = more.filter((part) => typeof part === 'string');
  if (texts.length === 3) return { to, ...named(['replyTo', 'subject', 'body'], texts) };
  const options = more.find((part) => typeof part === 'object') ?? {};
  return { ...options, to, ...named(['subject', 'body'], texts) };
}

const named = (names: readonly (keyof MailOptions)[], texts: readonly string[]): MailOptions =>
  Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));

/** @throws ScriptException where there is none, or one is no address */
function recipients({ to = '', cc = '', bcc = '' }: MailOptions): readonly string[] {
  const all = [to, cc, bcc]
    .flatMap((list) => list.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
  if (all.length === 0) throw new ScriptException('Failed to send email: no recipient');
  const wrong = all.find((address) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));
  if (wrong !== undefined) throw new ScriptException(`Invalid email: ${wrong}`);
  return all;
}
