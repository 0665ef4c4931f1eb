/** Who works in the office. Every case is with one role at a time. */
export const ROLES = [
  { key: 'teamManager', label: 'מנהל צוות' },
  { key: 'caseManager', label: 'מנהל תיק' },
  { key: 'clientManager', label: 'מנהל לקוח' },
  { key: 'collections', label: 'גבייה' },
] as const;

export type RoleKey = (typeof ROLES)[number]['key'];
