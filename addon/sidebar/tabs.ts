/** The tabs above the page; arrow keys go from one to the other, as screen readers expect. */
export interface Tabs {
  readonly show: (name: string) => void;
}

/** @param shown is told each time a tab is opened */
export function startTabs(shown: (name: string) => void): Tabs {
  const all = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  const show = (name: string) => {
    for (const tab of all) {
      const isShown = nameOf(tab) === name;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      const panel = document.getElementById(`panel-${nameOf(tab)}`);
      if (panel !== null) panel.hidden = !isShown;
    }
    shown(name);
  };
  for (const [index, tab] of all.entries()) {
    tab.addEventListener('click', () => show(nameOf(tab)));
    tab.addEventListener('keydown', ({ key }) => {
      // The next tab stands to the left.
      const step = key === 'ArrowLeft' ? 1 : key === 'ArrowRight' ? -1 : 0;
      const next = all[(index + step + all.length) % all.length];
      if (step === 0 || next === undefined) return;
      next.focus();
      show(nameOf(next));
    });
  }
  return { show };
}

function nameOf(tab: HTMLElement): string {
  return tab.id.replace('tab-', '');
}
