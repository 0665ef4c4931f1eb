/** Something on the sheet that keeps part of the layout from being as wanted, for the owner to put right. */
export interface LayoutObstacle {
  readonly what:
    | 'sheetProtection'
    /** The cell of emails of somebody on the tab צוות holds something that is no address. */
    | 'badEmail'
    /** People who may edit a range and are not among its editors, for want of a share of the spreadsheet. */
    | 'notShared'
    /** Somebody gave a tab another name, which is the detail. */
    | 'lostTab'
    /** A header that was there is gone, and others stand there that nobody knows. */
    | 'lostHeader'
    /** The tab of the staff is gone or empty, and was not. */
    | 'lostStaff';
  /** The tab's title. */
  readonly tab: string;
  /** The protection's description; the name and the cell; the emails. */
  readonly detail: string;
}
