import type { OfficeOverview } from '../../../addon/rules/reminders/office-overview.ts';
import { aDigestCase, aMatter } from './a-digest.ts';

/** A busy office in which a good deal went wrong. */
export const OFFICE_WITH_TROUBLE: OfficeOverview = {
  start: { waiting: 118, tooLong: 63, longestDays: 41, medianDays: 19, targetDays: 14 },
  stages: [
    { stage: 'intake', count: 118, overdue: 63, medianDays: 6, targetDays: 3 },
    { stage: 'documents', count: 342, overdue: 20, medianDays: 8, targetDays: 10 },
    { stage: 'preparation', count: 96, overdue: 41, medianDays: 12.5, targetDays: 7 },
    { stage: 'submitted', count: 1204, overdue: 12, medianDays: 33, targetDays: 60 },
    { stage: 'appeal', count: 37, overdue: 0, medianDays: 20, targetDays: 60 },
    { stage: 'decision', count: 5, overdue: 1, medianDays: 2, targetDays: 3 },
    { stage: 'collections', count: 0, overdue: 0, medianDays: null, targetDays: 30 },
  ],
  slowest: { stage: 'preparation', count: 96, overdue: 41, medianDays: 12.5, targetDays: 7 },
  loads: [
    { name: 'נטע ברקאי', open: 214, overdue: 38, isOverloaded: true },
    { name: 'אורי אלון', open: 131, overdue: 9, isOverloaded: false },
    { name: 'Dana Cohen 2', open: 96, overdue: 0, isOverloaded: false },
    { name: 'מיכאלה שדה', open: 3, overdue: 1, isOverloaded: false },
  ],
  missed: [
    { name: 'נטע ברקאי', count: 4 },
    { name: 'Dana Cohen 2', count: 1 },
    { name: '', count: 1 },
  ],
  reviewWaiting: 17,
  escalated: Array.from({ length: 13 }, (_, index) => ({
    ...aDigestCase(`C-00${500 + index}`, {
      stage: index === 2 ? 'intake' : 'preparation',
      matters: [aMatter('stageOverdue', { due: '2026-10-01', days: 31 - index })],
    }),
    owner: ['נטע ברקאי', 'Dana Cohen 2', ''][index % 3] ?? '',
  })),
  trouble: [
    { what: 'clockStopped', hours: 26 },
    { what: 'triggerMissing', label: 'עדכון אחרי עריכה' },
    { what: 'mailFailed', names: ['אורי אלון'] },
    { what: 'mailQueued', names: ['נטע ברקאי', 'Dana Cohen 2'] },
    { what: 'mailUnsure', names: ['אורי אלון'] },
    { what: 'mailMissed', names: ['אורי אלון'] },
    { what: 'noAddress', names: ['גיל שחר'] },
    { what: 'settings', labels: ['שעת דואר התזכורות'] },
  ],
};

export const QUIET_OFFICE: OfficeOverview = {
  start: { waiting: 0, tooLong: 0, longestDays: null, medianDays: 9, targetDays: 14 },
  stages: [
    { stage: 'intake', count: 0, overdue: 0, medianDays: null, targetDays: 3 },
    { stage: 'documents', count: 12, overdue: 0, medianDays: 4, targetDays: 10 },
    { stage: 'submitted', count: 40, overdue: 0, medianDays: 21, targetDays: 60 },
  ],
  slowest: null,
  loads: [
    { name: 'נטע ברקאי', open: 40, overdue: 0, isOverloaded: false },
    { name: 'מיכאלה שדה', open: 12, overdue: 0, isOverloaded: false },
  ],
  missed: [],
  reviewWaiting: 0,
  escalated: [],
  trouble: [],
};
