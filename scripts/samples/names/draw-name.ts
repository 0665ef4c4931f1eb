import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';
import { COMMUNITY_SHARES, type Community, FIRST_NAMES, type Gender } from './first-names.ts';
import { COMMON_FULL_NAMES } from './spellings.ts';
import { SURNAMES } from './surnames.ts';

export interface FullName {
  readonly first: string;
  readonly last: string;
}

/** Picks from a list that is ordered by how common its names are. */
type SkewedPick = (random: Random) => string;

const FIRST_NAME_PICKS = everyCommunity((community) => ({
  male: skewedPick(FIRST_NAMES[community].male, { exponent: 0.5, offset: 5 }),
  female: skewedPick(FIRST_NAMES[community].female, { exponent: 0.5, offset: 5 }),
}));
/** As skewed as Israel's register: כהן about two in a hundred, a thousand surnames behind it. */
const SURNAME_PICKS = everyCommunity((community) =>
  skewedPick(SURNAMES[community], { exponent: 0.7, offset: 2 }),
);

export const drawCommunity = (random: Random): Community => random.share(COMMUNITY_SHARES);

export const drawFirstName = (random: Random, community: Community, gender: Gender): string =>
  FIRST_NAME_PICKS[community][gender](random);

/** A surname, now and then a double one with a dash. */
export function drawSurname(random: Random, community: Community): string {
  const surname = SURNAME_PICKS[community](random);
  if (!random.chance(NOISE.doubleSurname.rate)) return surname;
  const second = SURNAME_PICKS[community](random);
  return second === surname || surname.includes(' ') || second.includes(' ')
    ? surname
    : `${surname}-${second}`;
}

export function drawCommonFullName(random: Random, gender: Gender): FullName {
  const women = FIRST_NAMES.jewish.female;
  const fitting = COMMON_FULL_NAMES.filter(([first]) => women.includes(first) === (gender === 'female'));
  const [first, last] = random.pick(fitting);
  return { first, last };
}

/** Zipf–Mandelbrot: the name of rank r weighs 1 / (r + offset)^exponent. */
function skewedPick(
  names: readonly string[],
  { exponent, offset }: { readonly exponent: number; readonly offset: number },
): SkewedPick {
  let total = 0;
  const sums = names.map((_, index) => {
    total += (index + 1 + offset) ** -exponent;
    return total;
  });
  return (random) => {
    const target = random.fraction() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? total) > target) high = middle;
      else low = middle + 1;
    }
    return names[low] ?? '';
  };
}

function everyCommunity<Made>(make: (community: Community) => Made): { readonly [C in Community]: Made } {
  return {
    jewish: make('jewish'),
    arab: make('arab'),
    russian: make('russian'),
    ethiopian: make('ethiopian'),
  };
}
