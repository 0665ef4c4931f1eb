import { type Html, html } from '../html.ts';

/** One chapter of the page, with the name its link in the contents uses. */
export function section({
  id,
  title,
  lead,
  body,
}: {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what this chapter tells. */
  readonly lead: Html;
  readonly body: readonly Html[];
}): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2><p class="lead">${lead}</p>${body}</section>
`;
}

/** A matter of fact in a calm box, where a chapter has nothing to show. */
export function emptyNote(text: string): Html {
  return html`<p class="empty">${text}</p>`;
}

/** What the colours of a chart mean. */
export function legend(entries: readonly { readonly tone: string; readonly name: Html }[]): Html {
  const marks = entries.map(
    ({ tone, name }) =>
      html`<li><svg class="mark" width="12" height="12" aria-hidden="true"><rect class="tone-${tone}" width="12" height="12" rx="3"/></svg>${name}</li>`,
  );
  return html`<ul class="legend">${marks}</ul>`;
}
