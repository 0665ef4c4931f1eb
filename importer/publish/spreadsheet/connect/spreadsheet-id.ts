import { CasesheetError } from '../../../problem.ts';

/**
 * Which spreadsheet is meant by `new`, an id, or the address of an open spreadsheet.
 * @returns the id, or `new`
 * @throws CasesheetError where it is none of these
 */
export function spreadsheetIdOf(text: string): string {
  const asked = text.trim();
  if (asked.toLowerCase() === 'new') return 'new';
  const id = URL.canParse(asked) ? idInAddress(new URL(asked)) : asked;
  if (id !== undefined && ID.test(id)) return id;
  throw new CasesheetError(
    `${shown(asked)} is no Google spreadsheet: give --spreadsheet the word new, the id of a spreadsheet, or its address as the browser shows it (https://docs.google.com/spreadsheets/d/…).`,
  );
}

const ID = /^[A-Za-z0-9_-]{10,200}$/;

/** `/spreadsheets/d/ID/edit`, and `/spreadsheets/u/1/d/ID/edit` where several accounts are signed in. */
function idInAddress({ hostname, pathname }: URL): string | undefined {
  if (hostname !== 'docs.google.com') return undefined;
  return /^\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/(?!e\/)([^/]+)/.exec(pathname)?.[1];
}

function shown(text: string): string {
  return text === '' ? 'An empty text' : text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
