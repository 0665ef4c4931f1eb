/** `npm run emulator`: Google Sheets on this machine, to try casesheet without an account. */
import { Command, InvalidArgumentError } from 'commander';
import { CasesheetError } from '../../importer/problem.ts';
import { type CommandOptions, runEmulator } from './run-emulator.ts';

const EXAMPLES = `
Faults (--fault), separated by commas:
  503=0.1        by rate: 429, 500, 503 (refused), 503-after (applied, then 503),
                 cut (lost before), lost-reply (applied, then lost)
  lost-reply@3   at the third call; dead@9: no connection from the ninth call on
  slow=200       milliseconds before each answer; seed=7: other calls fail

By hand, beside Google's API:
  curl http://127.0.0.1:8080/_emulator/spreadsheets
  curl http://127.0.0.1:8080/_emulator/calls
  curl -d '{"email":"dana@office.example","role":"writer"}' http://127.0.0.1:8080/_emulator/spreadsheets/ID/share
  curl -X DELETE http://127.0.0.1:8080/_emulator/spreadsheets/ID`;

const program = new Command('npm run emulator --')
  .description('Serves an emulator of Google Sheets on this machine')
  .option('--port <port>', 'where it listens', parsePort, 8080)
  .option('--state <file>', 'spreadsheets are loaded from this file and saved to it')
  .option('--fault <spec>', 'let calls fail, such as 503=0.1,lost-reply@3')
  .option('--quotas', 'limit the requests a minute as Google does')
  .addHelpText('after', EXAMPLES)
  .action((options: CommandOptions) => runEmulator(options, (line) => process.stdout.write(`${line}\n`)));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CasesheetError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError('It must be a number from 0 (any free port) to 65535.');
}
