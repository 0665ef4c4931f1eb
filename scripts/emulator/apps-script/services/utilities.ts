import { createHash } from 'node:crypto';
import { Random } from '../../../samples/random.ts';
import { NotEmulated } from '../realm/failures.ts';
import { type EnumValue, enumOf, NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';
import { formatDate } from './java-date-format.ts';

const DIGESTS = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_512: 'sha512' } as const;
const DIGEST_ALGORITHM = enumOf(['MD5', 'SHA_1', 'SHA_256', 'SHA_512']);
const CHARSET = enumOf(['US_ASCII', 'UTF_8']);

/** Bytes as Java has them, from -128 to 127. */
type Bytes = readonly number[];

export class UtilitiesService extends Service {
  readonly [NAME] = 'Utilities';
  readonly DigestAlgorithm = DIGEST_ALGORITHM;
  readonly Charset = CHARSET;
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, timeZone, format);
  }

  /** The n-th of an emulated world is always the same. */
  getUuid(): string {
    this.#running.world.uuids.drawn += 1;
    const random = new Random(`uuid ${this.#running.world.uuids.drawn}`);
    const hex = (digits: number): string =>
      Array.from({ length: digits }, () => random.integer(0, 15).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  }

  computeDigest(algorithm: EnumValue, value: string | Bytes, _charset?: EnumValue): number[] {
    const name = algorithm[NAME];
    if (!(name in DIGESTS)) throw new NotEmulated(`Utilities.DigestAlgorithm.${name}`);
    const digest = DIGESTS[name as keyof typeof DIGESTS]; // just looked up
    return signed(createHash(digest).update(bytesOf(value)).digest());
  }

  base64Encode(value: string | Bytes, _charset?: EnumValue): string {
    return bytesOf(value).toString('base64');
  }

  base64EncodeWebSafe(value: string | Bytes, _charset?: EnumValue): string {
    return this.base64Encode(value).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string, _charset?: EnumValue): number[] {
    return signed(Buffer.from(encoded, 'base64'));
  }

  /** Time passes; nothing else does. */
  sleep(milliseconds: number): void {
    this.#running.world.clock.advance(milliseconds);
    this.#running.execution.checkTime();
  }
}

const bytesOf = (value: string | Bytes): Buffer =>
  typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value.map((byte) => byte & 0xff));

const signed = (bytes: Buffer): number[] => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
