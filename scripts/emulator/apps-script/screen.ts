/** A menu as a person sees it; a separator is a dash. */
export interface ShownMenu {
  readonly title: string;
  readonly items: readonly { readonly caption: string; readonly functionName: string }[];
}

export interface ShownPage {
  readonly title: string;
  readonly html: string;
}

interface ShownMessage {
  readonly user: string;
  readonly title: string;
  readonly message: string;
}

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What the script has put before people's eyes. */
export class Screen {
  /** By person. */
  readonly menus = new Map<string, readonly ShownMenu[]>();
  readonly sidebars = new Map<string, ShownPage>();
  readonly dialogs: (ShownMessage & { readonly width: number | null; readonly height: number | null })[] = [];
  readonly alerts: ShownMessage[] = [];
  readonly toasts: ShownMessage[] = [];
  /** Where people have their cursor, as A1 notation with the sheet. */
  readonly selections = new Map<string, string>();
  /** What the next alerts are answered; when there is none, the first button. */
  readonly answers: Button[] = [];
}
