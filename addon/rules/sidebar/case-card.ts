import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { type Actor, fillsOneOf } from '../actor.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';
import { type ChecklistEntry, exitChecklist } from './exit-checklist.ts';
import {
  finishOf,
  movesOf,
  type PossibleFinish,
  type PossibleMove,
  type WhereItStands,
} from './possible-moves.ts';

/** A case as the sidebar shows it to one person; only texts and numbers, since it goes to the page. */
export interface CaseCard {
  readonly caseId: string;
  readonly rowNumber: number;
  readonly clientName: string;
  readonly claimType: string;
  readonly stage: string;
  readonly stageSince: string;
  /** Null where nobody wrote down since when. */
  readonly daysInStage: number | null;
  readonly isOpen: boolean;
  readonly nextAction: string;
  readonly nextActionDue: string;
  readonly isOverdue: boolean;
  readonly handlers: readonly ShownField[];
  readonly checklist: readonly ChecklistEntry[];
  readonly finish: PossibleFinish | null;
  readonly moves: readonly PossibleMove[];
  /** What else is known and this person may see. */
  readonly fields: readonly ShownField[];
  readonly isTicked: boolean;
  /** What the add-on noted on the row's tick or stage, such as why a move was refused; several lines. */
  readonly note: string;
}

interface ShownField {
  readonly header: string;
  readonly text: string;
}

/** A row of the cases tab, as far as the card needs it. */
export interface CardRow {
  readonly rowNumber: number;
  readonly caseValues: CaseValues;
  readonly isTicked: boolean;
  readonly note: string;
}

export function caseCard(row: CardRow, at: Omit<WhereItStands, 'caseValues'>): CaseCard {
  const { caseValues, rowNumber, isTicked, note } = row;
  const { by, now } = at;
  const today = now.slice(0, 10);
  const stage = stageOf(caseValues);
  const isOpen = STAGES.find(({ key }) => key === stage)?.role !== null;
  const due = textOf(caseValues, 'nextActionDue');
  const since = textOf(caseValues, 'stageSince');
  const shown = (field: FieldKey) => shownField(caseValues, field, by);
  return {
    caseId: textOf(caseValues, 'caseId'),
    rowNumber,
    clientName: shown('clientName'),
    claimType: shown('claimType'),
    stage: shownValue('stage', stage),
    stageSince: shown('stageSince'),
    daysInStage: since === '' ? null : Math.max(0, serialDay(today) - serialDay(since)),
    isOpen,
    nextAction: shown('nextAction'),
    nextActionDue: shown('nextActionDue'),
    isOverdue: isOpen && due !== '' && due < today,
    handlers: shownFields(caseValues, HANDLER_FIELDS, by),
    checklist: exitChecklist({ caseValues, today, by }),
    finish: finishOf({ ...at, caseValues }),
    moves: movesOf({ ...at, caseValues }),
    fields: shownFields(caseValues, OTHER_FIELDS, by),
    isTicked,
    note,
  };
}

const HANDLER_FIELDS: readonly FieldKey[] = HANDLER_COLUMNS.map(({ field }) => field);
const ON_TOP: readonly FieldKey[] = [
  'caseId',
  'clientName',
  'claimType',
  'stage',
  'stageSince',
  'nextAction',
  'nextActionDue',
  ...HANDLER_FIELDS,
];
const OTHER_FIELDS: readonly FieldKey[] = FIELDS.map(({ key }) => key).filter((key) => !ON_TOP.includes(key));

/** Those that hold something this person may see. */
function shownFields(caseValues: CaseValues, fields: readonly FieldKey[], by: Actor): readonly ShownField[] {
  return FIELDS.filter(({ key }) => fields.includes(key)).flatMap(({ key, header }) => {
    const text = shownField(caseValues, key, by);
    return text === '' ? [] : [{ header, text }];
  });
}

/** Empty where there is nothing, or nothing for this person. */
function shownField(caseValues: CaseValues, key: FieldKey, by: Actor): string {
  const field = FIELDS.find((one) => one.key === key);
  const value = caseValues[key];
  if (field === undefined || value === undefined || !fillsOneOf(by, field.view)) return '';
  return shownValue(field.kind, value);
}
