import { stageOf } from '../../../addon/rules/stage-of.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import type { StageKey } from '../../../mappings/stages.ts';
import type { Random } from '../../../scripts/samples/random.ts';
import { namesOf } from './a-years-staff.ts';
import { nextDay } from './jewish-calendar.ts';

/** The way of most cases. */
const WAY: readonly StageKey[] = [
  'intake',
  'documents',
  'preparation',
  'submitted',
  'decision',
  'collections',
  'closed',
];

/** A case that came to somebody. */
interface Arrival {
  readonly caseId: string;
  readonly name: string;
}

/** The cases of an office as they come, are worked on and are closed, day by day. */
export class YearsCases {
  readonly all: CaseValues[] = [];
  /** Indices of cases that changed since they were last asked for. */
  readonly #changed = new Set<number>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  takeIn(day: string, count: number): void {
    for (let one = 0; one < count; one += 1) {
      const number = this.all.length + 1;
      this.#changed.add(this.all.length);
      this.all.push({
        caseId: `C-${String(number).padStart(5, '0')}`,
        clientId: `L-${String(number).padStart(5, '0')}`,
        clientName: 'פלוני אלמוני',
        claimType: 'mobility',
        stage: 'intake',
        stageSince: day,
        intakeDate: day,
        lastContact: day,
        nextActionDue: nextDay(day, this.#random.integer(1, 4)),
        clientManager: this.#random.pick(namesOf('clientManager')),
        caseManager: this.#random.pick(namesOf('caseManager')),
        collector: this.#random.pick(namesOf('collections')),
      });
    }
  }

  /** Cases that the office has when the year begins, in all stages. */
  takeOver(day: string, count: number): void {
    this.takeIn(day, count);
    for (const [index, one] of this.all.entries()) {
      this.all[index] = {
        ...one,
        stage: this.#random.pick(WAY.slice(0, -1)),
        nextActionDue: nextDay(day, this.#random.integer(1, 30)),
      };
    }
  }

  /** A day's work: of what is due, most is done; now and then a case is left lying. @returns what came to whom */
  work(day: string, isDue: (caseValues: CaseValues) => boolean): readonly Arrival[] {
    return this.all.flatMap((caseValues, index) => {
      if (caseValues.stage === 'closed' || !isDue(caseValues) || this.#random.chance(0.2)) return [];
      this.#changed.add(index);
      const { after, came } = this.#worked(caseValues, day);
      this.all[index] = after;
      return came === null ? [] : [{ caseId: String(after.caseId), name: came }];
    });
  }

  /** Indices of the cases that changed, in order; from now on they count as not changed. */
  takeChanged(): readonly number[] {
    const changed = [...this.#changed].sort((a, b) => a - b);
    this.#changed.clear();
    return changed;
  }

  #worked(caseValues: CaseValues, day: string): { readonly after: CaseValues; readonly came: string | null } {
    const { promisedDate: _, waitingFor: __, waitingSince: ___, ...rest } = caseValues;
    const spoken = { ...rest, lastContact: day, nextActionDue: nextDay(day, this.#random.integer(1, 30)) };
    const turn = this.#random.integer(1, 10);
    if (turn <= 4) return { after: spoken, came: null };
    if (turn === 5)
      return { after: { ...spoken, promisedDate: nextDay(day, this.#random.integer(1, 10)) }, came: null };
    if (turn === 6) {
      const waitingFor = this.#random.pick(['client', 'authority']);
      return {
        after: { ...spoken, waitingFor, waitingSince: day, nextActionDue: nextDay(day, 90) },
        came: null,
      };
    }
    const stage = WAY[WAY.indexOf(stageOf(caseValues)) + 1] ?? 'closed';
    const moved = { ...spoken, stage, stageSince: day };
    if (stage !== 'closed') return { after: moved, came: ownerIn(moved) };
    const { nextActionDue: ____, ...done } = moved;
    return { after: done, came: null };
  }
}

/** With whom a case is by its stage; one that is being taken in is with the team manager. */
export function ownerIn({ stage, clientManager, caseManager, collector }: CaseValues): string {
  if (stage === 'intake') return namesOf('teamManager')[0] ?? '';
  if (stage === 'preparation' || stage === 'submitted') return String(caseManager);
  return String(stage === 'collections' ? collector : clientManager);
}
