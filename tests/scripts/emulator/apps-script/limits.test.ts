import { expect, test } from 'vitest';
import { VirtualClock } from '../../../../scripts/emulator/apps-script/virtual-clock.ts';
import { Quotas } from '../../../../scripts/emulator/http/quotas.ts';
import { aScript, DANA, OWNER, returned, thrown } from './a-script.ts';

const WRITE_TWICE = `
  function run() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('תיקים');
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    try {
      sheet.getRange('A1').setValue(1);
      sheet.getRange('A2').setValue(2);
    } catch (error) {
      sheet.getRange('A3').setValue('caught');
    } finally {
      sheet.getRange('A4').setValue('finally');
    }
  }
  function read() { return SpreadsheetApp.getActive().getSheetByName('תיקים').getRange('A1:A4').getValues().map((row) => row[0]); }`;

test('an execution that is cut off leaves what it had written, catches nothing, and frees its lock', () => {
  const { host } = aScript(WRITE_TWICE);
  let writes = 0;
  host.watchCalls(({ name }) => {
    if (name !== 'Range.setValue') return undefined;
    writes += 1;
    return writes === 2 ? 'cut off' : undefined;
  });

  expect(thrown(() => host.callAs({ user: DANA, functionName: 'run' }))).toContain('cut off at call');
  host.watchCalls(null);
  expect(host.callAs({ user: DANA, functionName: 'read' })).toEqual([1, '', '', '']);
  expect(thrown(() => host.callAs({ user: OWNER, functionName: 'run' }))).toBe(null);
  expect(host.executions.map(({ outcome }) => outcome)).toEqual(['killed', 'completed', 'completed']);
});

test('what each action calls is counted by name', () => {
  const { host } = aScript(WRITE_TWICE);
  host.callAs({ user: DANA, functionName: 'run' });
  expect(host.executions[0]?.calls).toEqual({
    'SpreadsheetApp.getActive': 1,
    'Spreadsheet.getSheetByName': 1,
    'LockService.getDocumentLock': 1,
    'Lock.waitLock': 1,
    'Sheet.getRange': 3,
    'Range.setValue': 3,
  });
});

test('calls of the API are told with what was sent and what came back', () => {
  const { host } = aScript(`
    function run() { Sheets.Spreadsheets.Values.update({ values: [['x']] }, SpreadsheetApp.getActive().getId(), 'A1', { valueInputOption: 'RAW' }); }`);
  const told: unknown[] = [];
  host.watchLine(({ request, reply }) => told.push([request.method, request.bytesIn, reply?.status]));
  host.callAs({ user: OWNER, functionName: 'run' });
  expect(told).toEqual([['PUT', 18, 200]]);
});

test('six minutes end an execution, thirty seconds a simple trigger', () => {
  const bundle = `
    function work(seconds) { Utilities.sleep(seconds * 1000); Logger.log('done'); }
    function onOpen() { work(31); }`;
  const { host } = aScript(bundle);

  host.callAs({ user: OWNER, functionName: 'work', args: [359] });
  expect(thrown(() => host.callAs({ user: OWNER, functionName: 'work', args: [361] }))).toBe(
    'ScriptFailure: ExecutionKilled: Exceeded maximum execution time',
  );
  host.openAs(DANA);
  expect(host.executions.map(({ outcome }) => outcome)).toEqual(['completed', 'killed', 'killed']);
  expect(host.log).toEqual(['done']);
});

test('calls take the time they are given', () => {
  expect(
    returned('const now = Date.now(); Utilities.getUuid(); return Date.now() - now', { callMs: () => 250 }),
  ).toBe(250);
});

test('a lock that somebody else holds is waited for, and given up', () => {
  const { host, clock } = aScript(`
    function attempt(ms) { const lock = LockService.getDocumentLock(); return [lock.tryLock(ms), lock.hasLock()]; }
    function insist(ms) { LockService.getDocumentLock().waitLock(ms); }`);
  const start = clock.now().getTime();
  host.locks.holdElsewhere('document', 10_000);

  expect(host.callAs({ user: DANA, functionName: 'attempt', args: [4000] })).toEqual([false, false]);
  expect(clock.now().getTime() - start).toBe(4000);
  expect(thrown(() => host.callAs({ user: DANA, functionName: 'insist', args: [1000] }))).toBe(
    'ScriptFailure: Exception: Lock timeout: another process was holding the lock for too long.',
  );
  expect(host.callAs({ user: DANA, functionName: 'attempt', args: [9000] })).toEqual([true, true]);
  expect(clock.now().getTime() - start).toBe(10_000);
});

test('two people at once: whoever comes second finds the lock taken', () => {
  const { host } = aScript(`
    function run() { const lock = LockService.getDocumentLock(); if (!lock.tryLock(100)) return 'busy'; SpreadsheetApp.flush(); lock.releaseLock(); return 'done'; }`);
  const answers: unknown[] = [];
  host.watchCalls(({ name, execution }) => {
    if (name === 'SpreadsheetApp.flush' && execution.plan.activeUser === DANA) {
      answers.push(host.callAs({ user: OWNER, functionName: 'run' }));
    }
    return undefined;
  });

  answers.push(host.callAs({ user: DANA, functionName: 'run' }));
  expect(answers).toEqual(['busy', 'done']);
});

const MAIL = `
  function send(to) { MailApp.sendEmail({ to: to, subject: 'סיכום', body: 'שלום', htmlBody: '<p>שלום</p>', name: 'המשרד' }); }
  function left() { return MailApp.getRemainingDailyQuota(); }`;

test('mails go to the outbox, as far as the day’s quota goes; a day later it is whole again', () => {
  const { host } = aScript(MAIL, { mailQuota: 3 });
  const send = (to: string) => thrown(() => host.callAs({ user: OWNER, functionName: 'send', args: [to] }));

  expect(send('a@office.example, b@office.example')).toBe(null);
  expect(send('a@office.example,b@office.example')).toBe(
    'ScriptFailure: Exception: Service invoked too many times for one day: email.',
  );
  expect(host.callAs({ user: OWNER, functionName: 'left' })).toBe(1);
  host.tick(24 * 60);
  expect(host.callAs({ user: OWNER, functionName: 'left' })).toBe(3);
  expect(host.outbox).toMatchObject([
    {
      from: OWNER,
      to: ['a@office.example', 'b@office.example'],
      subject: 'סיכום',
      body: 'שלום',
      name: 'המשרד',
    },
  ]);
});

test('a mail can be told in four words too: whom, whom to answer, subject and body', () => {
  const { host } = aScript(
    `function run() { MailApp.sendEmail('a@office.example', 'b@office.example', 'נושא', 'גוף'); }`,
  );
  host.callAs({ user: OWNER, functionName: 'run' });
  expect(host.outbox).toMatchObject([
    { to: ['a@office.example'], replyTo: 'b@office.example', subject: 'נושא', body: 'גוף' },
  ]);
});

test('a wrong address, or one that is refused, is an exception, and nothing is sent', () => {
  const { host } = aScript(MAIL, {
    refuseMail: ({ to }) => (to[0]?.startsWith('gone') ? 'Address gone' : null),
  });
  const send = (to: string) => thrown(() => host.callAs({ user: OWNER, functionName: 'send', args: [to] }));

  expect(send('דנה')).toBe('ScriptFailure: Exception: Invalid email: דנה');
  expect(send('gone@office.example')).toBe('ScriptFailure: Exception: Address gone');
  expect(host.outbox).toEqual([]);
});

test('properties last, caches expire, and both have their sizes', () => {
  const { host } = aScript(`
    function write() {
      PropertiesService.getDocumentProperties().setProperty('at', 5);
      CacheService.getScriptCache().put('at', 'x', 60);
      PropertiesService.getUserProperties().setProperty('mine', 'x');
    }
    function read() {
      return [PropertiesService.getDocumentProperties().getProperties(), CacheService.getScriptCache().get('at'), PropertiesService.getUserProperties().getKeys()];
    }
    function tooLarge() { PropertiesService.getScriptProperties().setProperty('x', 'א'.repeat(5000)); }`);
  host.callAs({ user: OWNER, functionName: 'write' });

  expect(host.callAs({ user: DANA, functionName: 'read' })).toEqual([{ at: '5' }, 'x', []]);
  host.tick(1);
  expect(host.callAs({ user: OWNER, functionName: 'read' })).toEqual([{ at: '5' }, null, ['mine']]);
  expect(thrown(() => host.callAs({ user: OWNER, functionName: 'tooLarge' }))).toContain(
    'Argument too large: value',
  );
});

const APPEND = `
  function run() {
    const id = SpreadsheetApp.getActive().getId();
    try { Sheets.Spreadsheets.Values.append({ values: [['x']] }, id, 'A1', { valueInputOption: 'RAW' }); return 'written'; }
    catch (error) { return error.message.split(': ')[1]; }
  }
  function rows() { return SpreadsheetApp.getActive().getSheetByName('תיקים').getLastRow(); }`;

test.for([
  ['503@1', 'The service is currently unavailable.', 0],
  ['503-after@1', 'The service is currently unavailable.', 1],
  ['cut@1', 'Empty response', 0],
  ['lost-reply@1', 'Empty response', 1],
] as const)('a call of the API that fails as %s says "%s", with %i rows written', ([fault, told, rows]) => {
  const { host } = aScript(APPEND);
  host.setFaults(fault);

  expect(host.callAs({ user: OWNER, functionName: 'run' })).toBe(told);
  expect(host.callAs({ user: OWNER, functionName: 'rows' })).toBe(rows);
  expect(host.callAs({ user: OWNER, functionName: 'run' })).toBe('written');
});

test('the quota of the API is the script’s too', () => {
  const clock = new VirtualClock(new Date('2026-11-22T08:00:00Z'));
  const quotas = new Quotas({ perUser: 1, perProject: 10 }, () => clock.now());
  const { host } = aScript(APPEND, { clock, quotas });
  const run = () => host.callAs({ user: OWNER, functionName: 'run' });

  expect([run(), run()]).toEqual(['written', expect.stringContaining('Quota exceeded')]);
  host.tick(1);
  expect(run()).toBe('written');
});
