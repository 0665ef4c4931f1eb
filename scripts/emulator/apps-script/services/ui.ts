import { type EnumValue, enumOf, NAME, Service } from '../realm/service.ts';
import type { Button, Screen, ShownMenu } from '../screen.ts';
import { type HtmlOutputService, SIZE } from './html-service.ts';

const BUTTON = enumOf(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const BUTTON_SET = enumOf(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** What one person sees besides the cells. */
export class UiService extends Service {
  readonly [NAME] = 'Ui';
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;
  readonly #screen: Screen;
  readonly #user: string;

  constructor(screen: Screen, user: string) {
    super();
    this.#screen = screen;
    this.#user = user;
  }

  createMenu(title: string): MenuService {
    return new MenuService(title, (menu) => {
      const others = (this.#screen.menus.get(this.#user) ?? []).filter((shown) => shown.title !== title);
      this.#screen.menus.set(this.#user, [...others, menu]);
    });
  }

  /** Prompt; prompt and buttons; or title, prompt and buttons. */
  alert(first: string, second?: string | EnumValue, third?: EnumValue): EnumValue {
    const buttons = third ?? (typeof second === 'object' ? second : BUTTON_SET.OK);
    const titled = typeof second === 'string';
    const message = titled ? second : first;
    this.#screen.alerts.push({ user: this.#user, title: titled ? first : '', message });
    return BUTTON[this.#screen.answers.shift() ?? firstButton(buttons)];
  }

  showSidebar(page: HtmlOutputService): void {
    this.#screen.sidebars.set(this.#user, { title: page.getTitle(), html: page.getContent() });
  }

  showModalDialog(page: HtmlOutputService, title: string): void {
    const message = page.getContent();
    this.#screen.dialogs.push({ user: this.#user, title, message, ...page[SIZE]() });
  }
}

const firstButton = (buttons: EnumValue): Button =>
  buttons === BUTTON_SET.YES_NO || buttons === BUTTON_SET.YES_NO_CANCEL ? 'YES' : 'OK';

class MenuService extends Service {
  readonly [NAME] = 'Menu';
  readonly #title: string;
  readonly #show: (menu: ShownMenu) => void;
  readonly #items: { readonly caption: string; readonly functionName: string }[] = [];

  constructor(title: string, show: (menu: ShownMenu) => void) {
    super();
    this.#title = title;
    this.#show = show;
  }

  addItem(caption: string, functionName: string): this {
    this.#items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ caption: '-', functionName: '' });
    return this;
  }

  addToUi(): void {
    this.#show({ title: this.#title, items: [...this.#items] });
  }
}
