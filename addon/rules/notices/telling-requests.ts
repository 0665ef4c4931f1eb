import type { Request } from '../../../mappings/sheet/google/rest.ts';
import { markRequests } from './notice-marks.ts';
import type { TellingPlan } from './plan-telling.ts';
import type { StandingNotices } from './standing-notices.ts';
import { type TellingState, WAITING } from './told.ts';

interface Place {
  readonly sheetId: number;
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly now: string;
}

/** What is written before mails go: which notices they tell, which are unsure, and old rows that go. */
export function requestsBefore(
  plan: TellingPlan,
  standing: StandingNotices,
  { sheetId, now }: Place,
): readonly Request[] {
  const { mails, unsure, forgetToRowNumber } = plan;
  return [
    ...markRequests(
      [
        { notices: mails.flatMap(({ notices }) => notices), told: { state: 'sending', at: now } },
        { notices: unsure, told: { state: 'unsure', at: now } },
      ],
      { sheetId, toldColumnIndex: standing.toldColumnIndex },
    ),
    ...(forgetToRowNumber === null
      ? []
      : [
          {
            deleteDimension: {
              range: {
                sheetId,
                dimension: 'ROWS' as const,
                startIndex: standing.headerRowIndex + 1,
                endIndex: forgetToRowNumber,
              },
            },
          },
        ]),
  ];
}

/**
 * What is written after mails went.
 * @param outcomes by the id of a notice
 */
export function requestsAfter(
  outcomes: ReadonlyMap<string, TellingState>,
  standing: StandingNotices,
  { sheetId, now }: Place,
): readonly Request[] {
  const sending = standing.notices.filter(({ told }) => told.state === 'sending');
  const states = [...new Set(outcomes.values())];
  return markRequests(
    states.map((state) => ({
      notices: sending.filter(({ id }) => outcomes.get(id) === state),
      told: state === 'waiting' ? WAITING : { state, at: now },
    })),
    { sheetId, toldColumnIndex: standing.toldColumnIndex },
  );
}
