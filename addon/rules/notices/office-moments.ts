/** Minutes from one moment on the office's clock to another; an hour off where the clocks were changed between. */
export function minutesBetween(earlier: string, later: string): number {
  return (Date.parse(`${later}Z`) - Date.parse(`${earlier}Z`)) / 60_000;
}
