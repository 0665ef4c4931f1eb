import { fingerprint } from '../fingerprint.ts';
import { covers, sameRanges } from '../grid-ranges.ts';
import type { LayoutChange } from '../layout-change.ts';
import type { LayoutRecord } from '../layout-record.ts';
import type { PartPlan, PlanningBasis } from '../part-plan.ts';
import type { Request } from '../rest.ts';
import type { StandingRule, TabState } from '../state/state.ts';
import { coloursLeftAlone, type WantedColour, wantedColours } from './wanted-colours.ts';

type ColourRecord = LayoutRecord['colours'][string];

/** Plans the conditional formats. Google gives them no id: ours are known again by their formulas. */
export function planColours(basis: PlanningBasis): PartPlan {
  const colours = wantedColours(basis);
  const left = coloursLeftAlone(basis.wanted);
  const wantedKeys = new Set([...colours.map(({ key }) => key), ...left]);
  const plans = basis.tabs.map(({ state }) =>
    planTab(state, {
      colours: colours.filter(({ tab }) => tab.state.sheetId === state.sheetId),
      wantedKeys,
      basis,
    }),
  );
  return {
    requests: plans.flatMap(({ requests }) => requests),
    changes: plans.flatMap(({ changes }) => changes),
    record: {
      colours: {
        ...Object.fromEntries(colours.map((colour) => [colour.key, recordOf(colour)])),
        ...Object.fromEntries(Object.entries(basis.base.colours).filter(([key]) => left.has(key))),
      },
    },
  };
}

function planTab(
  state: TabState,
  {
    colours,
    wantedKeys,
    basis,
  }: {
    readonly colours: readonly WantedColour[];
    /** Also of those that are left as they are. */
    readonly wantedKeys: ReadonlySet<string>;
    readonly basis: PlanningBasis;
  },
) {
  const rules = [...state.conditionalFormats];
  const requests: Request[] = [];
  const changes: LayoutChange[] = [];
  const noLongerWanted = Object.entries(basis.base.colours).filter(([key]) => !wantedKeys.has(key));
  for (const [key, record] of noLongerWanted) {
    const index = rules.findIndex(({ formula }) => formula !== null && markOf(formula) === record[0]);
    if (index === -1) continue;
    requests.push(deleteRequest(state, index));
    changes.push({ what: 'colour', action: 'remove', tab: state.title, name: key });
    rules.splice(index, 1);
  }
  for (const colour of colours) {
    const base = basis.base.colours[colour.key];
    const index = findRule(rules, colour, base);
    const rule = rules[index];
    if (rule !== undefined && fits({ rule, colour, base, state })) continue;
    const at = rule === undefined ? rules.length : index;
    if (rule !== undefined) requests.push(deleteRequest(state, index));
    requests.push(addRequest(colour, at));
    rules.splice(at, rule === undefined ? 0 : 1, { ranges: colour.ranges, formula: colour.formula });
    changes.push({
      what: 'colour',
      action: rule === undefined ? 'add' : 'change',
      tab: state.title,
      name: colour.key,
    });
  }
  return { requests, changes };
}

/** By the formula it should have, the one it had, or the one it had before columns moved. */
function findRule(
  rules: readonly StandingRule[],
  { formula }: WantedColour,
  base: ColourRecord | undefined,
): number {
  const find = (matches: (formula: string) => boolean) =>
    rules.findIndex((rule) => rule.formula !== null && matches(rule.formula));
  const wanted = find((standing) => markOf(standing) === markOf(formula));
  if (wanted !== -1) return wanted;
  if (base === undefined) return -1;
  const last = find((standing) => markOf(standing) === base[0]);
  return last === -1 ? find((standing) => shapeOf(standing) === shapeOf(formula)) : last;
}

/** Whether a rule does what is wanted; the format that people gave it stays until another one is wanted. */
function fits({
  rule,
  colour,
  base,
  state,
}: {
  readonly rule: StandingRule;
  readonly colour: WantedColour;
  readonly base: ColourRecord | undefined;
  readonly state: TabState;
}): boolean {
  const [formula, format, ranges] = recordOf(colour);
  if (base?.[1] !== format || markOf(rule.formula ?? '') !== formula) return false;
  if (sameRanges(rule.ranges, colour.ranges, state)) return true;
  return ranges === base[2] && colour.ranges.every((range) => covers(rule.ranges, range, state));
}

function recordOf({ formula, format, ranges }: WantedColour): ColourRecord {
  return [markOf(formula), fingerprint(format), fingerprint(ranges)];
}

/** A spreadsheet of another locale shows the commas of a formula as semicolons. */
function markOf(formula: string): string {
  return fingerprint(formula.replace(/\s+/g, '').replace(/;/g, ',').toUpperCase());
}

/** The formula without its addresses; one whose column was deleted reads `#REF!`. */
function shapeOf(formula: string): string {
  return fingerprint(formula.replace(/#REF!|\$?\b[A-Z]{1,3}\$?\d+/g, '#').replace(/\s+/g, ''));
}

function deleteRequest({ sheetId }: TabState, index: number): Request {
  return { deleteConditionalFormatRule: { sheetId, index } };
}

function addRequest({ ranges, formula, format }: WantedColour, index: number): Request {
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] } as const;
  return { addConditionalFormatRule: { rule: { ranges, booleanRule: { condition, format } }, index } };
}
