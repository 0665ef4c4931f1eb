import { type Day, lastMonths } from '../calendar.ts';
import { Random } from '../random.ts';
import type { ClaimCase } from './claim-case.ts';
import { NameBook } from './name-book.ts';
import { openCases } from './open-cases.ts';
import { drawPopulation } from './population.ts';

/** The invented office: its clients and claims as they truly are. */
export interface Office {
  readonly random: Random;
  /** First days of the months it has tabs for; the first is hidden. */
  readonly months: readonly Day[];
  /** In order of intake. */
  readonly cases: readonly ClaimCase[];
  readonly nameBook: NameBook;
}

/** New clients a month, as the office had before it grew. */
const CLIENTS_A_MONTH = 300;

/** @param clients how many clients; an office with many has years of tabs */
export function inventOffice({ clients, seed }: { readonly clients: number; readonly seed: number }): Office {
  const random = new Random(`casesheet office ${seed}`);
  const people = drawPopulation(clients, random.fork('people'));
  const monthCount = Math.min(60, Math.max(12, Math.ceil(clients / CLIENTS_A_MONTH)));
  const months = lastMonths(monthCount + 1);
  return {
    random,
    months,
    cases: openCases(people, months[0] ?? 0, random.fork('cases')),
    nameBook: new NameBook(people),
  };
}
