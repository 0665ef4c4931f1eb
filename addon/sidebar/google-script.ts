/** The part of Google's page API that the sidebar uses; the functions are those of addon/entry.ts. */
interface ScriptRun {
  /** Google copies what the function returns. */
  withSuccessHandler<Answer>(handler: (answer: Answer) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  sidebarCase(caseId: string | null, rowNumber: number | null): void;
  sidebarOpen(caseId: string, rowNumber: number): void;
  sidebarMyCases(from: number): void;
  sidebarFinish(caseId: string, rowNumber: number, reason: string): void;
  sidebarMove(caseId: string, rowNumber: number, to: string, reason: string): void;
  sidebarForget(caseId: string, rowNumber: number): void;
}

declare global {
  /** @source developers.google.com/apps-script/guides/html/reference/run */
  const google: { readonly script: { readonly run: ScriptRun } };
}

export {};
