/** One request to the emulator and its reply, as they went over the wire. */
export interface Exchange {
  /** `GET`, `POST` or `PUT`. */
  readonly method: string;
  /** As it was sent, percent-encoded, without the query, such as `/v4/spreadsheets/abc:batchUpdate`. */
  readonly path: string;
  /** Parameter names with their values, in order. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Parsed JSON; undefined where there was none. */
  readonly requestBody: unknown;
  /** 0 where no reply was sent. */
  readonly status: number;
  /** Parsed JSON; undefined where no reply was sent. */
  readonly replyBody: unknown;
}
