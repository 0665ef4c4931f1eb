import { refusals } from '../refusals.ts';

/** What the walk stands on: a tag, or a piece of text that is written as CDATA. */
type TagKind = 'open' | 'close' | 'empty' | 'cdata';

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/**
 * Walks forward over the tags of a piece of XML. Namespace prefixes are dropped, comments, processing
 * instructions and document types are passed over, and entities are never expanded here.
 * What breaks off in the middle is refused rather than passed over, so that no row is lost in silence.
 */
export class TagWalk {
  kind: TagKind = 'open';
  /** Without its prefix; empty for CDATA. */
  name = '';
  attributeName = '';
  attributeFrom = 0;
  attributeTo = 0;
  readonly source: string;
  private nameTo = 0;
  private attributesAt = 0;
  private tagTo = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** @returns false when no tag is left */
  next(): boolean {
    const { source } = this;
    for (;;) {
      const at = source.indexOf('<', this.tagTo);
      if (at === -1) return false;
      const first = source.charCodeAt(at + 1);
      if (first === 33 || first === 63) {
        this.passOver(at);
        if (this.kind === 'cdata') return true;
        continue;
      }
      this.readTag(at, first === SLASH);
      return true;
    }
  }

  /** Moves to the tag's next attribute, of which `attributeName` and the bounds of the value are then set. */
  nextAttribute(): boolean {
    const { source } = this;
    let at = this.attributesAt;
    while (at < this.tagTo && source.charCodeAt(at) <= SPACE) at++;
    const nameFrom = at;
    while (at < this.tagTo && source.charCodeAt(at) !== EQUALS) at++;
    if (at >= this.tagTo) return false;
    let name = source.slice(nameFrom, at).trimEnd();
    if (name.includes(':')) name = name.slice(name.indexOf(':') + 1);
    at++;
    while (at < this.tagTo && source.charCodeAt(at) <= SPACE) at++;
    const quote = source.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== APOSTROPHE) return false;
    this.attributeName = name;
    this.attributeFrom = at + 1;
    this.attributeTo = source.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
    this.attributesAt = this.attributeTo + 1;
    return true;
  }

  /** The value of the attribute the walk stands on, as written. */
  get attributeValue(): string {
    return this.source.slice(this.attributeFrom, this.attributeTo);
  }

  /** Goes back before the tag's first attribute. */
  rewind(): void {
    this.attributesAt = this.nameTo;
  }

  /** @returns the attribute's value as written, undefined where the tag has no such attribute */
  attribute(name: string): string | undefined {
    this.rewind();
    while (this.nextAttribute()) if (this.attributeName === name) return this.attributeValue;
    return undefined;
  }

  /** The text between this tag and whatever follows it, as written. */
  textAfter(): string {
    const to = this.source.indexOf('<', this.tagTo);
    return this.source.slice(this.tagTo, to === -1 ? undefined : to);
  }

  /** Where `textAfter` begins in the source. */
  get textFrom(): number {
    return this.tagTo;
  }

  /** The text of the CDATA section the walk stands on. */
  get cdata(): string {
    return this.source.slice(this.nameTo, this.tagTo - 3);
  }

  private readTag(at: number, closing: boolean): void {
    const { source } = this;
    let nameFrom = closing ? at + 2 : at + 1;
    let to = nameFrom;
    let code = source.charCodeAt(to);
    while (code > SPACE && code !== GREATER_THAN && code !== SLASH) {
      if (code === COLON) nameFrom = to + 1;
      code = source.charCodeAt(++to);
    }
    this.name = source.slice(nameFrom, to);
    this.nameTo = to;
    this.attributesAt = to;
    while (code !== GREATER_THAN) {
      if (code === DOUBLE_QUOTE || code === APOSTROPHE) {
        to = source.indexOf(code === DOUBLE_QUOTE ? '"' : "'", to + 1);
        if (to === -1) throw brokenOff();
      } else if (Number.isNaN(code) || code === LESS_THAN) throw brokenOff();
      code = source.charCodeAt(++to);
    }
    this.tagTo = to + 1;
    this.kind = closing ? 'close' : source.charCodeAt(to - 1) === SLASH ? 'empty' : 'open';
  }

  private passOver(at: number): void {
    const { source } = this;
    const isCdata = source.startsWith('<![CDATA[', at);
    const end = isCdata
      ? ']]>'
      : source.startsWith('<!--', at)
        ? '-->'
        : source.startsWith('<?', at)
          ? '?>'
          : '>';
    const endsAt = source.indexOf(end, at);
    if (endsAt === -1) throw brokenOff();
    this.kind = isCdata ? 'cdata' : 'open';
    this.name = '';
    this.nameTo = at + 9;
    this.tagTo = endsAt + end.length;
  }
}

function brokenOff(): Error {
  return refusals.damaged('contents that break off in the middle');
}
