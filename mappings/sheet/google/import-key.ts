/** The developer metadata of the spreadsheet by which an import that takes several calls is known to be under way. */
export const IMPORT_KEY = 'casesheet.import';
