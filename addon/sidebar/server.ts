import './google-script.ts';
import type { CaseAnswer, MoveAnswer, MyCasesAnswer, Refused, WithTrouble } from '../endpoints/answers.ts';
import type { EndpointRefusal } from '../endpoints/refusals.ts';

/** Google itself waits for six minutes, which nobody does in front of a page. */
const PATIENCE_MILLISECONDS = 30_000;

interface Handlers<Answer> {
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

/** A case, as found in that row or wherever it stands now. */
interface CaseAt {
  readonly caseId: string;
  readonly rowNumber: number;
}

/** The script's endpoints; none of them ever rejects. The build checks that each is there. */
export const server = {
  selectedCase: () =>
    askedWithTrouble<CaseAnswer>(({ answered, failed }) =>
      google.script.run.withSuccessHandler(answered).withFailureHandler(failed).sidebarCase(null, null),
    ),
  caseAgain: ({ caseId, rowNumber }: CaseAt) =>
    askedWithTrouble<CaseAnswer>(({ answered, failed }) =>
      google.script.run
        .withSuccessHandler(answered)
        .withFailureHandler(failed)
        .sidebarCase(caseId, rowNumber),
    ),
  openCase: ({ caseId, rowNumber }: CaseAt) =>
    askedWithTrouble<CaseAnswer>(({ answered, failed }) =>
      google.script.run
        .withSuccessHandler(answered)
        .withFailureHandler(failed)
        .sidebarOpen(caseId, rowNumber),
    ),
  myCases: (from: number) =>
    askedWithTrouble<MyCasesAnswer>(({ answered, failed }) =>
      google.script.run.withSuccessHandler(answered).withFailureHandler(failed).sidebarMyCases(from),
    ),
  finish: ({ caseId, rowNumber }: CaseAt, reason: string) =>
    asked<MoveAnswer>(({ answered, failed }) =>
      google.script.run
        .withSuccessHandler(answered)
        .withFailureHandler(failed)
        .sidebarFinish(caseId, rowNumber, reason),
    ),
  move: ({ caseId, rowNumber }: CaseAt, { to, reason }: { readonly to: string; readonly reason: string }) =>
    asked<MoveAnswer>(({ answered, failed }) =>
      google.script.run
        .withSuccessHandler(answered)
        .withFailureHandler(failed)
        .sidebarMove(caseId, rowNumber, to, reason),
    ),
  forget: ({ caseId, rowNumber }: CaseAt) =>
    asked<MoveAnswer>(({ answered, failed }) =>
      google.script.run
        .withSuccessHandler(answered)
        .withFailureHandler(failed)
        .sidebarForget(caseId, rowNumber),
    ),
};

let heardTrouble: (trouble: string | null) => void = () => undefined;

/** @param heard is told with each answer what is wrong in the office, as far as the answer knows */
export function onTrouble(heard: typeof heardTrouble): void {
  heardTrouble = heard;
}

async function askedWithTrouble<Answer>(
  send: (handlers: Handlers<WithTrouble<Answer>>) => void,
): Promise<Answer | Refused> {
  const answer = await asked(send);
  if (typeof answer === 'object' && answer !== null && 'trouble' in answer) heardTrouble(answer.trouble);
  return answer;
}

/** The first of: an answer, a failure, or no answer for too long. What comes later is not heard. */
function asked<Answer>(send: (handlers: Handlers<Answer>) => void): Promise<Answer | Refused> {
  if (!navigator.onLine) return Promise.resolve(refusedFor('offline'));
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(refusedFor('timeout')), PATIENCE_MILLISECONDS);
    const settle = (answer: Answer | Refused) => {
      clearTimeout(late);
      resolve(answer);
    };
    send({ answered: settle, failed: (error) => settle(refusedFor(codeOf(error))) });
  });
}

/** What Google says where the line is down: `NetworkError: Connection failure due to HTTP 0`. */
function codeOf(error: Error): EndpointRefusal {
  return `${error.name} ${error.message}`.includes('NetworkError') ? 'offline' : 'failed';
}

function refusedFor(code: EndpointRefusal): Refused {
  return { ok: false, code, missing: [] };
}
