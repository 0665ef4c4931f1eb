import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Grid, gridsOf } from '../../http/values/resolve-range.ts';
import type { Running } from '../world.ts';

/** The spreadsheet as it is now, without its cells. */
export function describe({ engine, execution }: Running): sheets_v4.Schema$Spreadsheet {
  return engine.get({
    ranges: [],
    includeGridData: false,
    actor: { email: execution.plan.effectiveUser },
  });
}

export const timeZoneOf = (running: Running): string => describe(running).properties?.timeZone ?? 'Etc/GMT';

export const grids = ({ engine, execution }: Running): readonly Grid[] =>
  gridsOf(engine, { email: execution.plan.effectiveUser });
