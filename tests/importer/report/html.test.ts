import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, isolated } from '../../../importer/report/html.ts';
import { pageText } from './page-text.ts';

describe('what stands in a cell is shown, never run', () => {
  test('a script in a client name is text on the page', () => {
    expect(html`<td>${'<script>alert(1)</script>'}</td>`.toString()).toBe(
      '<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>',
    );
  });

  test('a quote in a sheet name cannot leave its attribute', () => {
    expect(html`<a title="${'"><img onerror=x>'}">`.toString()).toBe(
      '<a title="&quot;&gt;&lt;img onerror=x&gt;">',
    );
  });

  test('no text whatever puts markup on the page, and none is changed by it', () => {
    const telling = fc.constantFrom('<', '>', '"', "'", '`', '&', '&lt;', '/', 'script', 'א', ' ');
    fc.assert(
      fc.property(fc.string({ unit: telling }), (text) => {
        const markup = html`${text}`.toString();
        expect(markup).not.toMatch(/[<>"'`]/);
        expect(pageText(markup)).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });

  test('something that only looks like markup is text', () => {
    const lookAlike = { toString: () => '<b>' };
    // Reaches the template only where types were lied to, as a cell's JSON could.
    expect(html`${JSON.parse('"<b>"')}${String(lookAlike)}`.toString()).toBe('&lt;b&gt;&lt;b&gt;');
  });

  test('a control character is shown as its picture, as a browser would lose it', () => {
    expect(html`${'a\u0000b\u001b'}`.toString()).toBe('a␀b␛');
  });

  test('parts made by the template are put in as they are, and nothing leaves nothing', () => {
    expect(html`<p>${[isolated('א'), isolated('ב')]}${null}${0}</p>`.toString()).toBe(
      '<p><bdi>א</bdi><bdi>ב</bdi>0</p>',
    );
  });
});
