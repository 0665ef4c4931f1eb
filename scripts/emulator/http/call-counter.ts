/** What has gone over the wire, bodies only, calls that were cut included. */
export class CallCounter {
  total = 0;
  bytesIn = 0;
  bytesOut = 0;
  /** By the method's name, such as `spreadsheets.values.get`. */
  readonly byMethod = new Map<string, number>();

  count(
    method: string,
    { bytesIn, bytesOut }: { readonly bytesIn: number; readonly bytesOut: number },
  ): void {
    this.total += 1;
    this.bytesIn += bytesIn;
    this.bytesOut += bytesOut;
    this.byMethod.set(method, (this.byMethod.get(method) ?? 0) + 1);
  }

  reset(): void {
    this.total = 0;
    this.bytesIn = 0;
    this.bytesOut = 0;
    this.byMethod.clear();
  }

  toJSON(): object {
    const { total, bytesIn, bytesOut, byMethod } = this;
    return { total, bytesIn, bytesOut, byMethod: Object.fromEntries(byMethod) };
  }
}
