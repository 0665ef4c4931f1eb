/** The first row of `_published` names, instead of a case's values, the fields that they belong to. */
export const FIELDS_ROW = 'fields';

/** The second row holds the highest numbers that clients and cases were ever given. */
export const ISSUED_ROW = 'issued';
