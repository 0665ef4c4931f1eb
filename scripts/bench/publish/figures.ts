import type { Publication } from './publish-office.ts';

/** One publication as a column of the table. */
export function figuresOf(name: string, publication: Publication): Record<string, string> {
  const { reads, writes, standingSeconds, publishSeconds, sendSeconds } = publication;
  const sent = reads.bytesSent + writes.bytesSent;
  const received = reads.bytesReceived + writes.bytesReceived;
  const seconds = standingSeconds + publishSeconds;
  const calls = reads.calls + writes.calls;
  return {
    cases: count(publication.cases),
    publication: name,
    'source rows': count(publication.sourceRows),
    'cases added': count(publication.casesAdded),
    'cases changed': count(publication.casesChanged),
    'calls that read': count(reads.calls),
    'calls that write': count(writes.calls),
    'MB sent': megabytes(sent),
    'MB received': megabytes(received),
    'seconds, read and match workbooks': publication.importSeconds.toFixed(1),
    'seconds, publish': seconds.toFixed(1),
    '  read the sheet': standingSeconds.toFixed(1),
    '  plan': (publishSeconds - sendSeconds).toFixed(1),
    '  send': sendSeconds.toFixed(1),
    '  processor seconds of the publisher': publication.processorSeconds.toFixed(1),
    '  the emulator': (reads.emulatorSeconds + writes.emulatorSeconds).toFixed(1),
    'peak MB before publishing': publication.peakMegabytesBefore.toFixed(0),
    'peak MB': publication.peakMegabytes.toFixed(0),
    'peak MB, the emulator': publication.emulatorPeakMegabytes.toFixed(0),
    'MB sent per write': ratio(writes.bytesSent / 1e6, writes.calls),
    'MB received per read': ratio(reads.bytesReceived / 1e6, reads.calls),
    'seconds per MB': ratio(seconds, (sent + received) / 1e6),
    'calls per 1,000 cases': ratio(calls, publication.cases / 1000),
  };
}

function count(amount: number): string {
  return amount.toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1);
}

function ratio(amount: number, per: number): string {
  return per === 0 ? '' : (amount / per).toFixed(2);
}
