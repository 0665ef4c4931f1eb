import type { FieldKey } from '../../../mappings/fields.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { ApiError } from '../../../scripts/emulator/engine/contract.ts';
import { aMobile, aName } from '../../builders/invented-people.ts';
import type { SharedSheet } from '../../builders/shared-sheet.ts';
import type { Act, Step } from './acts.ts';
import { ASKED, valueTyped } from './typed-values.ts';

/** Does what people do; what Google refuses, they have not done. */
function doAct(sheet: SharedSheet, user: string, doing: Act, today: string): void {
  try {
    attempt(sheet, user, doing, today);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

function attempt(sheet: SharedSheet, user: string, doing: Act, today: string): void {
  const at = (nat: number) => 1 + (nat % Math.max(1, sheet.nextRow() - 1));
  const sheetId = sheet.desk.sheetId(CASES_TAB.title);
  const span = (start: number) => ({ sheetId, dimension: 'ROWS', startIndex: start, endIndex: start + 1 });
  const value = (key: FieldKey, choice: number) => valueTyped(key, choice, today);
  switch (doing.does) {
    case 'type':
      sheet.type(user, [at(doing.row), doing.field], value(doing.field, doing.choice));
      return;
    case 'complete': {
      const [key, choice] = ASKED[doing.asked % ASKED.length] ?? ['notes', 0];
      sheet.type(user, [at(doing.row), key], value(key, choice));
      return;
    }
    case 'tick':
      if (doing.reason !== '') sheet.type(user, [at(doing.row), 'reason'], doing.reason);
      sheet.tick(user, at(doing.row));
      return;
    case 'paste':
    case 'fill': {
      const first = doing.choices[0] ?? 0;
      sheet.paste(
        user,
        [at(doing.row), doing.field],
        doing.choices.map((choice) =>
          Array.from({ length: doing.width }, () =>
            value(doing.field, doing.does === 'fill' ? first : choice),
          ),
        ),
      );
      return;
    }
    case 'clearRow':
      sheet.clearRow(user, at(doing.row));
      return;
    case 'copyRow':
      sheet.copyRow(user, at(doing.row), sheet.nextRow());
      return;
    case 'insertRow':
      sheet.host.changeAs(user, [
        { insertDimension: { range: span(at(doing.row)), inheritFromBefore: true } },
      ]);
      return;
    case 'deleteRow':
      sheet.host.changeAs(user, [{ deleteDimension: { range: span(at(doing.row)) } }]);
      return;
    case 'sort': {
      const columnIndex = doing.column % sheet.width();
      sheet.host.sortAs({ user, range: `'${CASES_TAB.title}'!A2:BZ${sheet.nextRow()}`, columnIndex });
      return;
    }
    case 'moveColumn': {
      const startIndex = doing.column % sheet.width();
      const source = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
      sheet.host.changeAs(user, [{ moveDimension: { source, destinationIndex: 0 } }]);
      return;
    }
    case 'newRow': {
      const below = sheet.nextRow();
      if (!doing.isHasty) sheet.type(user, [below, 'phones'], aMobile(doing.client));
      sheet.type(user, [below, 'clientName'], aName(doing.client));
      return;
    }
    case 'undo':
      sheet.host.undoAs(user);
      return;
    default:
      doing satisfies never;
  }
}

/** One step, with whatever comes in between. */
export function takeStep(sheet: SharedSheet, { who: user, act: doing, mishap: between }: Step): void {
  const today = sheet.today();
  let count = 0;
  sheet.host.watchCalls(({ execution }) => {
    // A run that ends before it has noted anything down leaves nobody who could be asked: that is left out.
    if (between.what === 'cutOff' && !execution.calls.has('Properties.setProperty')) return undefined;
    count += 1;
    if (between.what === 'cutOff' && count === between.at) return 'cut off';
    if (between.what === 'colleague' && count === between.at) doAct(sheet, between.who, between.act, today);
    return undefined;
  });
  if (between.what === 'locked') sheet.host.locks.holdElsewhere('document', 120_000);
  if (between.what === 'fault') sheet.host.setFaults(between.spec);
  doAct(sheet, user, doing, today);
  sheet.host.watchCalls(null);
  sheet.host.setFaults(null);
}
