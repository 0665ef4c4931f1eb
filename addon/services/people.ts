/** Who is acting, and whose spreadsheet it is. */
export interface People {
  /** The email of whoever runs the script. */
  readonly actor: string;
  /** Null in a shared drive, where nobody owns a file. */
  readonly owner: string | null;
}

export function readPeople(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): People {
  const owner = spreadsheet.getOwner();
  return {
    actor: Session.getEffectiveUser().getEmail(),
    owner: owner === null ? null : owner.getEmail(),
  };
}
