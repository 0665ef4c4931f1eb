import { InternalError } from '../../problem.ts';
import type { DerivationStep } from '../settings.ts';
import { soundex } from './soundex.ts';

const SPARE_SPACE = /[^\S ]|^ | $| {2}/;

/** The text after all steps, trimmed, with single spaces. */
export function derive(text: string, steps: readonly DerivationStep[]): string {
  let derived = text.trim();
  for (const step of steps) derived = take(derived, step);
  return SPARE_SPACE.test(derived) ? derived.replace(/\s+/g, ' ').trim() : derived;
}

function take(text: string, step: DerivationStep): string {
  if (typeof step === 'string') return takeNamed(text, step);
  if ('first' in step) return text.slice(0, step.first);
  if ('last' in step) return text.slice(-step.last);
  if ('minLength' in step) return text.length < step.minLength ? '' : text;
  if ('before' in step) {
    const at = text.indexOf(step.before);
    return at < 0 ? text : text.slice(0, at);
  }
  const at = text.indexOf(step.after);
  return at < 0 ? '' : text.slice(at + step.after.length);
}

function takeNamed(text: string, step: Extract<DerivationStep, string>): string {
  switch (step) {
    case 'lowerCase':
      return text.toLowerCase();
    case 'digitsOnly':
      return text.replace(/\D/g, '');
    case 'lettersOnly':
      return text.replace(/\P{L}/gu, '');
    case 'lettersAndDigits':
      return text.replace(/[^\p{L}\p{N}]/gu, '');
    case 'soundex':
      return soundex(text);
    case 'sortLetters':
      return [...text].sort().join('');
    default:
      throw new InternalError(`unknown step ${String(step satisfies never)}`);
  }
}
