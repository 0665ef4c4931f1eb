/** Names of ranges: a conditional format or a list may not point into another tab, but may use these. */
export const SETTINGS_RANGE = 'casesheet_settings';
export const STAFF_NAMES = 'casesheet_staff';
