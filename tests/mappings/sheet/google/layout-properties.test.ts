import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS } from '../../../../mappings/fields.ts';
import { ROLES } from '../../../../mappings/roles.ts';
import { CASES_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { restoreEngine } from '../../../../scripts/emulator/engine/engine.ts';
import { aDeed, BY_HAND } from './a-deed.ts';
import {
  aColleague,
  anOfficeSpreadsheet,
  layOut,
  stateOf,
  tabOf,
  wantedLayout,
} from './an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;

const colleagues = fc.subarray(ROLES.map(({ key }) => aColleague(key)));

test('whatever people did by hand, laying out twice plans nothing, and what is theirs stays', () => {
  // Laid out once, since that takes longest.
  const laidOut = anOfficeSpreadsheet().save();
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 6 }), colleagues, fc.nat(2500), (deeds, staff, cases) => {
      const engine = restoreEngine(laidOut, { now: () => new Date('2025-06-01T08:00:00Z') });
      for (const one of deeds) one(engine);
      const theirs = theirsOn(engine);
      const wanted = () => wantedLayout({ state: stateOf(engine), staff, contentRows: { [CASES]: cases } });
      layOut(engine, wanted());

      const again = layOut(engine, wanted());
      expect([again.structure.requests, again.layout.requests]).toEqual([[], []]);
      expect(theirsOn(engine)).toEqual(theirs);
      const { headers, protectedRanges, rowCount, headerRowIndex } = tabOf(engine, CASES);
      for (const { header } of CASES_TAB.columns) {
        expect(headers.filter((one) => one === header)).toHaveLength(1);
      }
      expect(rowCount).toBeGreaterThan(headerRowIndex + cases);
      const ours = protectedRanges.filter(({ description }) => description !== BY_HAND);
      expect(ours).toHaveLength(1 + restrictedRuns(headers));
    }),
    { numRuns: 25 },
  );
});

/** What people made, apart from where it has moved to. */
function theirsOn(engine: Engine) {
  const { headers, filterViews, protectedRanges, conditionalFormats } = tabOf(engine, CASES);
  const known = new Set<string>(CASES_TAB.columns.map(({ header }) => header));
  return {
    headers: headers.filter((header) => !known.has(header)),
    views: filterViews.filter(({ title }) => title === BY_HAND).length,
    protections: protectedRanges.filter(({ description }) => description === BY_HAND).length,
    colours: conditionalFormats.filter(({ formula }) => formula === '=TRUE').length,
  };
}

function restrictedRuns(headers: readonly string[]): number {
  const sets = headers.map((header) => {
    const edit = FIELDS.find((field) => field.header === header)?.edit ?? [];
    return edit.length === ROLES.length ? '' : edit.join();
  });
  return sets.filter((set, index) => set !== '' && set !== sets[index - 1]).length;
}
