import type { RoleKey } from '../roles.ts';
import { STAGES, type StageKey } from '../stages.ts';
import type { RequirementKey } from './requirements.ts';

/** Why a case changes its stage, and what the office wants to know of it. */
export const MOVE_KINDS = [
  { key: 'finish', label: 'סיום שלב', needsReason: false, nextAction: null },
  { key: 'back', label: 'החזרה לתיקון', needsReason: true, nextAction: 'לתקן' },
  { key: 'appeal', label: 'הגשת ערר', needsReason: false, nextAction: null },
  { key: 'withoutEntitlement', label: 'סגירה ללא זכאות', needsReason: true, nextAction: null },
  { key: 'left', label: 'הלקוח עזב', needsReason: true, nextAction: null },
  { key: 'reopen', label: 'פתיחה מחדש', needsReason: true, nextAction: 'נפתח מחדש' },
  // Of a case whose stage nobody ever filled in.
  { key: 'place', label: 'קביעת שלב', needsReason: false, nextAction: null },
] as const satisfies readonly {
  readonly key: string;
  readonly label: string;
  readonly needsReason: boolean;
  /** Where the reason is what the receiver has to act on, the words before it. */
  readonly nextAction: string | null;
}[];

export type MoveKind = (typeof MOVE_KINDS)[number]['key'];

/** One way from a stage to another. */
export interface Move {
  readonly kind: MoveKind;
  /** Null where the case has no stage. */
  readonly from: StageKey | null;
  readonly to: StageKey;
  readonly by: readonly RoleKey[];
  /** What must be true besides the checklist of the stage, where that is asked, and the needs of the next. */
  readonly needs: readonly RequirementKey[];
  /** True where the exit checklist of the stage must be complete. */
  readonly asksChecklist: boolean;
}

const MANAGER: readonly RoleKey[] = ['teamManager'];

const move = (
  kind: MoveKind,
  from: Move['from'],
  to: StageKey,
  parts: Partial<Pick<Move, 'by' | 'needs' | 'asksChecklist'>> = {},
): Move => ({
  kind,
  from,
  to,
  by: whoeverWorksIn(from),
  needs: [],
  asksChecklist: kind === 'finish',
  ...parts,
});

/** Where a client may still turn out to have no claim at all. */
const BEFORE_SUBMITTING: readonly StageKey[] = ['intake', 'documents', 'preparation'];

/** Where cases still wait for somebody. */
const OPEN: readonly StageKey[] = STAGES.filter(({ role }) => role !== null).map(({ key }) => key);
const CLOSED: readonly StageKey[] = STAGES.filter(({ role }) => role === null).map(({ key }) => key);

/** Every move that is allowed. Where two lead the same way, the first that can be made counts. */
export const MOVES: readonly Move[] = [
  move('finish', 'intake', 'documents'),
  move('finish', 'documents', 'preparation'),
  move('finish', 'preparation', 'submitted'),
  move('finish', 'submitted', 'decision'),
  move('finish', 'appeal', 'decision'),
  move('finish', 'decision', 'collections'),
  move('finish', 'decision', 'closedWithoutEntitlement', { needs: ['rejected'] }),
  move('finish', 'collections', 'closed'),

  move('back', 'documents', 'intake'),
  move('back', 'preparation', 'documents'),
  move('back', 'preparation', 'intake'),
  move('back', 'submitted', 'preparation'),
  move('back', 'submitted', 'documents'),
  move('back', 'decision', 'submitted'),
  // An appeal that was not submitted, or was taken back.
  move('back', 'appeal', 'decision'),
  move('back', 'collections', 'decision'),

  move('appeal', 'decision', 'appeal', { asksChecklist: true }),

  ...BEFORE_SUBMITTING.map((from) =>
    move('withoutEntitlement', from, 'closedWithoutEntitlement', { needs: ['clientTold'] }),
  ),
  // Recognised, but not enough to be paid anything.
  move('withoutEntitlement', 'decision', 'closedWithoutEntitlement', { asksChecklist: true }),

  ...OPEN.map((from) =>
    // Whoever leaves owing a fee is the team manager's to let go.
    move('left', from, 'left', from === 'collections' ? { by: MANAGER } : {}),
  ),
  ...CLOSED.flatMap((from) => OPEN.map((to) => move('reopen', from, to, { by: MANAGER }))),

  ...STAGES.map(({ key }) => move('place', null, key, { by: MANAGER })),
];

/** Where a stage leads when it is finished, first where it leads unless the case says otherwise. */
export function finishingMoves(stage: StageKey): readonly Move[] {
  return MOVES.filter(({ kind, from }) => kind === 'finish' && from === stage);
}

/** The ways from one stage to another, in the order in which they are tried. */
export function movesBetween(from: Move['from'], to: StageKey): readonly Move[] {
  return MOVES.filter((one) => one.from === from && one.to === to);
}

function whoeverWorksIn(stage: Move['from']): readonly RoleKey[] {
  const role = STAGES.find(({ key }) => key === stage)?.role ?? null;
  return role === null || role === 'teamManager' ? MANAGER : [role, ...MANAGER];
}
