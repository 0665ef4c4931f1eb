import { startCasePanel } from './case-panel.ts';
import { startListPanel } from './list-panel.ts';
import { onTrouble } from './server.ts';
import { startTabs } from './tabs.ts';
import { startTroubleBanner } from './trouble-banner.ts';

const placeOf = (id: string): HTMLElement => {
  const place = document.getElementById(id);
  if (place === null) throw new Error(`The page has no ${id}.`);
  return place;
};

onTrouble(startTroubleBanner(placeOf('trouble')));
const casePanel = startCasePanel(placeOf('panel-case'), () => listPanel.outdated());
const listPanel = startListPanel(placeOf('panel-mine'), (listed) => {
  tabs.show('case');
  casePanel.open(listed);
});
const tabs = startTabs((name) => {
  if (name === 'mine') listPanel.shown();
});
casePanel.showSelected();
