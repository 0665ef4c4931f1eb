/** Every function that Google calls by name: a simple trigger or an entry of the menu. One line each. */
export { hourlyClock } from './actions/hourly-clock.ts';
export { refreshViewsAndProtections } from './actions/refresh.ts';
export { onOpen } from './menu.ts';
