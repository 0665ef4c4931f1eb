import { troubleIn, troubleText } from '../rules/health/noted-trouble.ts';
import { type StandingTrouble, troubleSentence } from '../rules/health/standing-trouble.ts';
import { daysStoodStill, hoursStoodStill } from '../rules/health/stood-still.ts';
import { installationIn } from './installation.ts';
import { CLOCK_PLACES, momentOf } from './places.ts';

const TROUBLE = 'health.trouble';

/**
 * What is wrong with the office's reminders and checks, in one sentence for everybody; null where nothing is. It
 * reads the spreadsheet's properties alone, which Google allows whoever opens the spreadsheet.
 */
export function readTrouble(): string | null {
  const properties = PropertiesService.getDocumentProperties().getProperties();
  const hours = hoursStoodStill(clockIn(properties), Date.now());
  if (hours !== null) return `התזכורות והבדיקות האוטומטיות לא רצות כבר ${daysStoodStill(hours)}.`;
  const noted = notedTroubleIn(properties);
  return noted === null ? null : troubleSentence(noted);
}

/** @param properties those of the spreadsheet */
export function clockIn(properties: Readonly<Record<string, string>>) {
  return {
    setUpAt: installationIn(properties).setUpAt,
    lastRunAt: momentOf(properties[CLOCK_PLACES.lastRun]),
  };
}

/** What the clock found out in its last run; null where it has noted nothing yet. */
export function notedTroubleIn(properties: Readonly<Record<string, string>>): StandingTrouble | null {
  return troubleIn(properties[TROUBLE]);
}

/** What the last run of the clock noted down; null where none has. */
export function readNotedTrouble(): StandingTrouble | null {
  return troubleIn(PropertiesService.getDocumentProperties().getProperty(TROUBLE));
}

export function writeTrouble(trouble: StandingTrouble): void {
  PropertiesService.getDocumentProperties().setProperty(TROUBLE, troubleText(trouble));
}
