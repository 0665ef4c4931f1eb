import { type AnsweringOffice, answerRequest, type Reply, refusalReply } from '../http/answer-request.ts';
import { type FaultPlan, type Faults, faultsOf } from '../http/faults.ts';
import type { WireRequest } from '../http/read-request.ts';
import { internalError, quotaExceeded, unavailable } from '../http/refusals.ts';
import { ExecutionKilled } from './realm/failures.ts';

/** A call of the Sheets API that was answered. */
export interface LineCall {
  readonly request: WireRequest;
  /** Null where none came. */
  readonly reply: Reply | null;
  /** Of processors, to answer it. */
  readonly processorMilliseconds: number;
}

/** The line from the script to the Sheets API, on which calls can fail as they do over the network. */
export class SheetsLine {
  onCall: (call: LineCall) => void = () => undefined;
  #faults: Faults = faultsOf(null);
  #callNumber = 0;

  /** @throws FaultSpecError */
  setFaults(faults: string | FaultPlan | null): void {
    this.#faults = faultsOf(faults);
    this.#callNumber = 0;
  }

  /**
   * @returns null where no reply comes, whether the call was applied or not
   * @throws ExecutionKilled
   */
  ask(request: WireRequest, from: AnsweringOffice): Reply | null {
    const before = process.cpuUsage();
    const reply = this.#replyTo(request, from);
    const { user, system } = process.cpuUsage(before);
    this.onCall({ request, reply, processorMilliseconds: (user + system) / 1000 });
    return reply;
  }

  #replyTo(request: WireRequest, from: AnsweringOffice): Reply | null {
    this.#callNumber += 1;
    const fault = this.#faults.plan(this.#callNumber, request);
    switch (fault) {
      case null:
        return answerRequest(request, from);
      case '429':
        return refusalReply(quotaExceeded(request.method === 'GET' ? 'read' : 'write', 'user', 60));
      case '500':
        return refusalReply(internalError());
      case '503':
        return refusalReply(unavailable());
      case '503-after':
        answerRequest(request, from);
        return refusalReply(unavailable());
      case 'lost-reply':
        answerRequest(request, from);
        return null;
      case 'cut':
        return null;
      case 'dead':
        throw new ExecutionKilled(`dead at call ${this.#callNumber} of the Sheets API`);
      default:
        throw new Error(`a fault without an effect: ${fault satisfies never}`);
    }
  }
}
