/** A mail as Google sends it. */
export interface Mail {
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
}
