type Attributes = { readonly [name: string]: string | boolean };
type Child = Node | string | null;

/**
 * An element with what is in it. Texts become text nodes, so nothing that stands in a cell is ever read as HTML.
 * @param attributes `true` sets one without a value, `false` leaves it out
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== ''));
  return made;
}

/** A button that does something. */
export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** A text of either direction inside a Hebrew line. */
export function bidi(text: string): HTMLElement {
  return element('bdi', {}, text);
}
