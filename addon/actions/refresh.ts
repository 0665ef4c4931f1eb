import { planRefresh } from '../rules/plan-refresh.ts';
import { layOut } from './lay-out.ts';

/** Brings the filter views and protections to what the tab צוות says now, and says what changed. */
export function refreshViewsAndProtections(): void {
  layOut({ task: 'refresh', plan: planRefresh, further: () => ({ triggers: [], formerInstaller: null }) });
}
