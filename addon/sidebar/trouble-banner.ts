import { element } from './element.ts';

/** @returns shows what is wrong in the office above whatever else is shown; null takes it away */
export function startTroubleBanner(banner: HTMLElement): (trouble: string | null) => void {
  let shown: string | null = null;
  return (trouble) => {
    // A screen reader would say the same again with each answer.
    if (trouble === shown) return;
    shown = trouble;
    banner.replaceChildren(
      ...(trouble === null
        ? []
        : [
            element(
              'div',
              { class: 'trouble' },
              element('span', { 'aria-hidden': 'true' }, '⚠'),
              element('p', {}, element('strong', {}, trouble), ` ${WHERE_TO_LOOK}`),
            ),
          ]),
    );
  };
}

const WHERE_TO_LOOK = 'מה לעשות כתוב ב"בדיקת תקינות" שבתפריט תיקים.';
