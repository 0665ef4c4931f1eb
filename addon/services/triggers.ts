import type { StandingTrigger, TriggerHandler } from '../rules/plan-triggers.ts';

/** The triggers of whoever is acting; Google shows nobody those of others. */
export function readTriggers(): readonly StandingTrigger[] {
  return ScriptApp.getProjectTriggers().map((trigger) => ({
    id: trigger.getUniqueId(),
    handler: trigger.getHandlerFunction(),
    event: String(trigger.getEventType()),
  }));
}

/** Removes first: Google allows a person twenty triggers in one script. */
export function changeTriggers({
  install,
  remove,
}: {
  readonly install: readonly TriggerHandler[];
  /** Ids. */
  readonly remove: readonly string[];
}): void {
  for (const trigger of remove.length === 0 ? [] : ScriptApp.getProjectTriggers()) {
    if (remove.includes(trigger.getUniqueId())) ScriptApp.deleteTrigger(trigger);
  }
  for (const handler of install) INSTALL[handler]();
}

/** The build checks the names, so each stands there as a text. */
const INSTALL: { readonly [Handler in TriggerHandler]: () => void } = {
  handleEdit: () =>
    ScriptApp.newTrigger('handleEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(),
  hourlyClock: () => ScriptApp.newTrigger('hourlyClock').timeBased().everyHours(1).create(),
};
