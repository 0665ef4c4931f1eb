import { InvalidArgumentError } from 'commander';

/**
 * Reads how large the offices of a benchmark are to be, such as `1000,10000`.
 * @throws InvalidArgumentError
 */
export function sizes(text: string): readonly number[] {
  if (!/^\d+(,\d+)*$/.test(text)) throw new InvalidArgumentError(`${text} is no list such as 1000,10000`);
  return text.split(',').map(Number);
}
