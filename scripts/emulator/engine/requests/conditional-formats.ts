import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import { keptColors } from '../colors.ts';
import { editSheet, type Sheet } from '../document.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf } from '../ranges.ts';
import { invalid } from '../refusal.ts';
import { repliedRule } from '../sheet-reply.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;

export function addConditionalFormatRule(
  { rule, index }: sheets_v4.Schema$AddConditionalFormatRuleRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const sheet = sheetOfRule(rule, batch);
  const rules = [...sheet.conditionalFormats];
  const place = index ?? 0;
  if (place < 0 || place > rules.length) throw invalid(`Invalid conditional format index ${place}.`);
  rules.splice(place, 0, keptRule(rule));
  sheet.conditionalFormats = rules;
  return {};
}

/** Replaces a rule, or moves it. */
export function updateConditionalFormatRule(
  { rule, sheetId, index, newIndex }: sheets_v4.Schema$UpdateConditionalFormatRuleRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const sheet = rule ? sheetOfRule(rule, batch) : editSheet(batch.draft, sheetId);
  const place = index ?? 0;
  const before = ruleAt(sheet, place);
  checkMayEditRule(sheet, before, batch);
  const rules = [...sheet.conditionalFormats];
  if (rule) {
    const after = keptRule(rule);
    rules[place] = after;
    sheet.conditionalFormats = rules;
    return {
      updateConditionalFormatRule: {
        oldRule: repliedRule(before),
        newRule: repliedRule(after),
        newIndex: place,
      },
    };
  }
  const target = newIndex ?? 0;
  if (target < 0 || target >= rules.length) throw invalid(`Invalid conditional format index ${target}.`);
  rules.splice(place, 1);
  rules.splice(target, 0, before);
  sheet.conditionalFormats = rules;
  return {
    updateConditionalFormatRule: { newRule: repliedRule(before), oldIndex: place, newIndex: target },
  };
}

export function deleteConditionalFormatRule(
  { sheetId, index }: sheets_v4.Schema$DeleteConditionalFormatRuleRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(batch.draft, sheetId);
  const rule = ruleAt(sheet, index ?? 0);
  checkMayEditRule(sheet, rule, batch);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
  return { deleteConditionalFormatRule: { rule: repliedRule(rule) } };
}

function ruleAt(sheet: Sheet, index: number): Rule {
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw invalid(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`);
  return rule;
}

function sheetOfRule(rule: Rule | undefined, batch: Batch): Sheet {
  const [first, ...others] = rule?.ranges ?? [];
  if (!first) throw invalid('ConditionalFormatRule.ranges is required.');
  if (others.some(({ sheetId }) => (sheetId ?? 0) !== (first.sheetId ?? 0))) {
    throw invalid('All ranges of a conditional format must be on one sheet.');
  }
  const sheet = editSheet(batch.draft, first.sheetId);
  if (Boolean(rule?.booleanRule) === Boolean(rule?.gradientRule)) {
    throw invalid('Exactly one of booleanRule and gradientRule must be set.');
  }
  if (rule) checkMayEditRule(sheet, rule, batch);
  return sheet;
}

function checkMayEditRule(sheet: Sheet, { ranges }: Rule, { draft, actor }: Batch): void {
  for (const range of ranges ?? []) checkMayEditCells(draft, sheet, cellsOf(sheet, range), actor);
}

function keptRule(rule: Rule | undefined): Rule {
  const { ranges, ...others } = keptColors(rule ?? {});
  return {
    ranges: (ranges ?? []).map((range) => ({ ...range, sheetId: range.sheetId ?? 0 })),
    ...others,
  };
}
