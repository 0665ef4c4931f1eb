import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import { withMemory } from '../case-memory.ts';
import { textOf } from '../text-of.ts';
import { changeLines } from './content-lines.ts';
import type { Office } from './office.ts';
import { type CaseContent, contentOf, sameContent, withContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';
import { STRANGER } from './stranger.ts';

/**
 * Keeps the day since which a case waits in step with whom it waits for: it begins when somebody is named, begins
 * again for somebody else, and ends with the waiting. A case that came to another stage waits for nobody any more.
 * @param before the case as it was before anybody typed
 */
export function settleWaiting(
  state: RowState,
  { before, look, office }: { readonly before: CaseContent; readonly look: RowLook; readonly office: Office },
): RowState {
  const hasMoved = cameToAnotherStage(state, before);
  const content = hasMoved ? waitingForNobody(state.content) : inStep(state.content, before, office);
  const changed = WAITING.filter(
    (field) => !sameContent(contentOf(state.content, field), contentOf(content, field)),
  );
  if (changed.length === 0) return state;
  const claim = look.editors.get('waitingFor') ?? look.claims[look.claims.length - 1];
  const { by, way } = claim ?? { by: STRANGER, way: 'trigger' as const };
  const doing = { when: office.now, who: by.name, way, why: hasMoved ? MOVED : IN_STEP };
  return goOn(state, {
    content,
    said: new Map(changed.map((field) => [field, []])),
    log: changeLines({ before: state.content, after: content, cells: look.cells, doing }),
  });
}

const WAITING = ['waitingFor', 'waitingSince'] as const satisfies readonly FieldKey[];
const IN_STEP = `לפי "${FIELD_BY_KEY.waitingFor.header}"`;
const MOVED = 'התיק עבר שלב';
const NOTHING = { value: null, unread: '' };

/** Whom it was to wait for is known to be of the stage before, unless somebody typed it just now. */
function cameToAnotherStage({ content, hasMoved }: RowState, before: CaseContent): boolean {
  const stood = textOf(before.caseValues, 'stage');
  const isTaken = stood !== '' && stood !== textOf(content.caseValues, 'stage');
  return hasMoved || (isTaken && sameContent(...bothOf(before, content, 'waitingFor')));
}

function waitingForNobody(content: CaseContent): CaseContent {
  return WAITING.reduce((so, field) => withContent(so, field, NOTHING), content);
}

function inStep(content: CaseContent, before: CaseContent, { now }: Office): CaseContent {
  const [was, is] = bothOf(before, content, 'waitingFor');
  const [wasSince, since] = bothOf(before, content, 'waitingSince');
  const isOfBefore = was.value !== null && was.value !== is.value && sameContent(wasSince, since);
  if (is.value === null) return isOfBefore ? withContent(content, 'waitingSince', NOTHING) : content;
  const isMissing = since.value === null && since.unread === '';
  return isMissing || (isOfBefore && since.unread === '') ? begunOn(now.slice(0, 10), content) : content;
}

/** Of a case that only began, the day is not what people typed. */
function begunOn(today: string, content: CaseContent): CaseContent {
  const { filledIn } = content.memory;
  const remembered =
    filledIn === undefined
      ? content
      : withMemory(content, { filledIn: { ...filledIn, waitingSince: today } });
  return withContent(remembered, 'waitingSince', { value: today, unread: '' });
}

function bothOf(before: CaseContent, after: CaseContent, field: FieldKey) {
  return [contentOf(before, field), contentOf(after, field)] as const;
}
