/** What the owner asks of the menu. */
export type OwnersTask = 'refresh' | 'setUp';

/** How each task is told of. */
export const TASK_WORDS: {
  readonly [Task in OwnersTask]: {
    readonly toDoIt: string;
    readonly done: string;
    readonly nothing: string;
    /** Something has to be put right first. */
    readonly notDone: string;
    readonly failed: string;
    /** What was done besides, whether it was needed or not; null where that is nothing. */
    readonly besides: string | null;
  };
} = {
  refresh: {
    toDoIt: 'לרענן תצוגות והגנות',
    done: 'הרענון הסתיים.',
    nothing: 'הכול כבר במקום, לא היה מה לשנות.',
    notDone: 'הרענון לא בוצע.',
    failed: 'הרענון לא הצליח.',
    besides: null,
  },
  setUp: {
    toDoIt: 'להקים את המשרד',
    done: 'ההקמה הסתיימה.',
    nothing: 'ההקמה הסתיימה, לא נמצא מה לשנות.',
    notDone: 'ההקמה לא הושלמה.',
    failed: 'ההקמה לא הצליחה.',
    besides: 'ליתר ביטחון נקבעו שוב רשימות הבחירה, תיבות הסימון ותבניות התאים.',
  },
};
