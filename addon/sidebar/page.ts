import { startCasePanel } from './case-panel.ts';
import { startListPanel } from './list-panel.ts';
import { startTabs } from './tabs.ts';

const panelOf = (name: string): HTMLElement => {
  const panel = document.getElementById(`panel-${name}`);
  if (panel === null) throw new Error(`The page has no panel ${name}.`);
  return panel;
};

const casePanel = startCasePanel(panelOf('case'), () => listPanel.outdated());
const listPanel = startListPanel(panelOf('mine'), (listed) => {
  tabs.show('case');
  casePanel.open(listed);
});
const tabs = startTabs((name) => {
  if (name === 'mine') listPanel.shown();
});
casePanel.showSelected();
