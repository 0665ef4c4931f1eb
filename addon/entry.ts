/** Every function that Google calls by name: a simple trigger or an entry of the menu. One line each. */
export { checkHealth } from './actions/check-health.ts';
export { handleEdit } from './actions/handle-edit.ts';
export { hourlyClock } from './actions/hourly-clock.ts';
export { openSidebar } from './actions/open-sidebar.ts';
export { refreshViewsAndProtections } from './actions/refresh.ts';
export { sendTestDigest } from './actions/send-test-digest.ts';
export { setUpOffice } from './actions/set-up-office.ts';
export { sidebarCase, sidebarOpen } from './endpoints/case.ts';
export { sidebarFinish, sidebarForget, sidebarMove } from './endpoints/move.ts';
export { sidebarMyCases } from './endpoints/my-cases.ts';
export { onOpen } from './menu.ts';
