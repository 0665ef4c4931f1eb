import { NotEmulated, ScriptException } from '../realm/failures.ts';
import { type EnumValue, enumOf, NAME, Service } from '../realm/service.ts';

export class HtmlServiceService extends Service {
  readonly [NAME] = 'HtmlService';
  readonly XFrameOptionsMode = enumOf(['ALLOWALL', 'DEFAULT']);
  readonly #pages: Readonly<Record<string, string>>;

  constructor(pages: Readonly<Record<string, string>>) {
    super();
    this.#pages = pages;
  }

  createHtmlOutput(html = ''): HtmlOutputService {
    return new HtmlOutputService(html);
  }

  createHtmlOutputFromFile(name: string): HtmlOutputService {
    return new HtmlOutputService(this.#page(name));
  }

  createTemplateFromFile(name: string): HtmlTemplateService {
    return new HtmlTemplateService(this.#page(name));
  }

  #page(name: string): string {
    const html = this.#pages[name.replace(/\.html$/, '')];
    if (html === undefined) throw new ScriptException(`No HTML file named ${name} was found.`);
    return html;
  }
}

/** A page without scriptlets: those would run in the script's realm. */
export class HtmlTemplateService extends Service {
  readonly [NAME] = 'HtmlTemplate';
  readonly #html: string;

  constructor(html: string) {
    super();
    this.#html = html;
  }

  evaluate(): HtmlOutputService {
    if (this.#html.includes('<?')) throw new NotEmulated('scriptlets in a page');
    return new HtmlOutputService(this.#html);
  }
}

export const SIZE: unique symbol = Symbol('size of the page');

export class HtmlOutputService extends Service {
  readonly [NAME] = 'HtmlOutput';
  #html: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(html: string) {
    super();
    this.#html = html;
  }

  append(html: string): this {
    this.#html += html;
    return this;
  }

  getContent(): string {
    return this.#html;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setWidth(pixels: number): this {
    this.#width = pixels;
    return this;
  }

  setHeight(pixels: number): this {
    this.#height = pixels;
    return this;
  }

  /** What was asked for; null where nothing was. */
  [SIZE](): { readonly width: number | null; readonly height: number | null } {
    return { width: this.#width, height: this.#height };
  }

  /** Only of a page that stands alone; in a sidebar it changes nothing. */
  addMetaTag(_name: string, _content: string): this {
    return this;
  }

  setXFrameOptionsMode(_mode: EnumValue): this {
    return this;
  }
}
