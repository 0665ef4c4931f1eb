import { DateTime } from 'luxon';
import type { AuthMode } from '../execution.ts';
import { NotEmulated } from '../realm/failures.ts';
import { AUTH_MODE } from '../services/auth-mode.ts';
import type { Rectangle } from '../services/range.ts';
import { activeUserShown, UserService } from '../services/session.ts';
import { SheetService } from '../services/sheet.ts';
import { SpreadsheetService } from '../services/spreadsheet.ts';
import type { Running } from '../world.ts';
import { EventRangeService } from './event-range.ts';
import type { InstalledTrigger } from './trigger-store.ts';

/** What happened in the spreadsheet, as the triggers are told. */
export type Happening =
  | { readonly kind: 'ON_OPEN' }
  | {
      readonly kind: 'ON_EDIT';
      readonly cells: Rectangle;
      /** Left out where Google leaves them out. */
      readonly value?: string;
      readonly oldValue?: string;
    }
  | { readonly kind: 'ON_CHANGE'; readonly changeType: ChangeType };

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/**
 * The event object for something that a person did.
 * @source https://developers.google.com/apps-script/guides/triggers/events
 */
export function eventOf(running: Running, happening: Happening, trigger: InstalledTrigger | null): object {
  const common = {
    authMode: AUTH_MODE[running.execution.plan.authMode satisfies AuthMode],
    source: new SpreadsheetService(running),
    user: new UserService(activeUserShown(running)),
    ...(trigger === null ? {} : { triggerUid: trigger.uid }),
  };
  switch (happening.kind) {
    case 'ON_OPEN':
      return common;
    case 'ON_CHANGE':
      return { ...common, changeType: happening.changeType };
    case 'ON_EDIT': {
      const { cells, value, oldValue } = happening;
      const range = new EventRangeService(running, new SheetService(running, cells.sheetId), cells);
      return {
        ...common,
        range,
        ...(value === undefined ? {} : { value }),
        ...(oldValue === undefined ? {} : { oldValue }),
      };
    }
    default:
      throw new NotEmulated(`an event of kind ${(happening satisfies never as { kind: string }).kind}`);
  }
}

/** The event object of a time-driven trigger, told in UTC as Google does. */
export function clockEventOf({ world }: Running, { uid }: InstalledTrigger): object {
  const now = DateTime.fromJSDate(world.clock.now(), { zone: 'utc' });
  return {
    authMode: AUTH_MODE.FULL,
    'day-of-month': now.day,
    'day-of-week': now.weekday,
    hour: now.hour,
    minute: now.minute,
    month: now.month,
    second: now.second,
    timezone: 'UTC',
    triggerUid: uid,
    'week-of-year': now.weekNumber,
    year: now.year,
  };
}
