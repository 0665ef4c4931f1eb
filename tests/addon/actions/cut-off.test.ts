import { expect, test } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
const ORIT = emailOf('אורית סלע');

/** What somebody does in a row of a case whose documents are complete. */
const DEEDS: { readonly [deed: string]: (office: OfficeAtWork, row: number) => void } = {
  'a phone': (office, row) => office.type(NETA, { row, field: 'phones' }, '0501234567'),
  'a tick': (office, row) => office.type(NETA, { row, field: 'finish' }, true),
  'a stage that may not be': (office, row) => office.type(NETA, { row, field: 'stage' }, 'גבייה'),
  'a new row': (office, row) => office.type(NETA, { row: row + 100, field: 'clientName' }, 'תמר אלון'),
};

/** The edit is noted down with the seventh call; far fewer follow than these. */
const NOTED_WITH = 7;
const MOST_CALLS = 45;

test.each(Object.keys(DEEDS))(
  '%s whose settling is cut off anywhere ends as if it had not been',
  async (deed) => {
    const act = DEEDS[deed] ?? (() => undefined);
    const cases = Array.from({ length: 60 }, (_, index) =>
      aCase('documents', {
        caseId: `C-${String(index + 1).padStart(5, '0')}`,
        clientId: `P-${String(index + 1).padStart(5, '0')}`,
        documentsStatus: 'complete',
        // Whoever gets the case does not depend on who has others.
        caseManager: 'עמית שרוני',
      }),
    );
    const office = await anOfficeAtWork({ cases });
    act(office, 2);
    const expected = endOf(office, 2, deed);
    expect(expected.log.length).toBeGreaterThan(0);
    let cutAt = 0;
    for (let row = 3; row < MOST_CALLS; row += 1) {
      cutAt = row - 3 + NOTED_WITH;
      let isCut = false;
      let isNoted = false;
      office.host.watchCalls(({ name, number }) => {
        const isHere = isNoted && number > cutAt;
        isCut ||= isHere;
        isNoted ||= name === 'Properties.setProperty';
        return isHere ? 'cut off' : undefined;
      });
      act(office, row);
      office.host.watchCalls(null);
      if (!isCut) break;
      office.clock.advance(1000);
      // The next edit of whomever settles what was left.
      office.type(ORIT, { row: 60, field: 'city' }, `עיר ${row}`);
      expect([row, endOf(office, row, deed)]).toEqual([row, expected]);
    }
    expect(cutAt).toBeGreaterThan(12);
    expect(cutAt).toBeLessThan(MOST_CALLS);
  },
);

/** A row with its notes and lines of the log, apart from ids. */
function endOf(office: OfficeAtWork, row: number, deed: string) {
  const rowNumber = deed === 'a new row' ? row + 100 : row;
  const { confirmed: _, caseId = '', clientId: __, ...cells } = office.row(rowNumber);
  return {
    cells,
    notes: [office.noteAt(rowNumber, 'stage'), office.noteAt(rowNumber, 'phones')],
    log: office
      .log()
      .filter((line) => line.caseId === caseId)
      .map(({ field, who, how }) => ({ field, who, how })),
  };
}
