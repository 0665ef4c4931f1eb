#!/usr/bin/env node
/** The command line: the only place that prints and exits. */
import './commands/heap-settings.ts';
import { Command, CommanderError } from 'commander';
import type { CommandIo, ExitCode } from './commands/command-io.ts';
import { runExplain } from './commands/explain.ts';
import { runImport } from './commands/import.ts';
import { runInspect } from './commands/inspect.ts';
import { runSignIn } from './commands/sign-in.ts';
import { runSignOut } from './commands/sign-out.ts';
import { CasesheetError } from './problem.ts';

const io: CommandIo = {
  out: (text) => process.stdout.write(`${text}\n`),
  progress: (text) => process.stderr.write(`${text}\n`),
};

const EXAMPLES = `
Examples:
  casesheet import documents.xlsx authority.xls billing.csv
  casesheet inspect billing.xlsx --write mapping.json
  casesheet explain C-00042

Exit codes: 0 done, 1 failed, 2 done with items for review or a file that was left out.`;

const program = new Command('casesheet')
  .description('Moves an office off scattered Excel files into one case sheet')
  .showHelpAfterError('casesheet --help shows how it is used.')
  .addHelpText('after', EXAMPLES)
  .exitOverride();

const finish = (running: Promise<ExitCode>) =>
  running.then((code) => {
    process.exitCode = code;
  });

program
  .command('import')
  .description('make one case sheet out of the legacy workbooks')
  .argument('<workbook...>', 'Excel, LibreOffice, CSV or HTML files')
  .option('--out <dir>', 'folder for cases.xlsx and report.html', 'out')
  .option('--spreadsheet <which>', 'a Google spreadsheet instead of cases.xlsx: new, its id, or its address')
  .option('--mapping <file...>', 'how columns are to be understood, as written by inspect --write')
  .option('--dry-run', 'say what would come out, write nothing')
  .option('--json', 'print the result as JSON')
  .action(
    (
      workbooks: string[],
      options: { out: string; spreadsheet?: string; mapping?: string[]; dryRun?: true; json?: true },
    ) =>
      finish(
        runImport(
          {
            workbooks,
            out: options.out,
            spreadsheet: options.spreadsheet ?? null,
            mappings: options.mapping ?? [],
            dryRun: options.dryRun ?? false,
            json: options.json ?? false,
          },
          io,
        ),
      ),
  );

program
  .command('inspect')
  .description('show how each tab and column is understood, before anything is imported')
  .argument('<workbook...>', 'Excel, LibreOffice, CSV or HTML files')
  .option('--write <file>', 'save it as a mapping file to correct and pass to import --mapping')
  .action((workbooks: string[], options: { write?: string }) =>
    finish(runInspect({ workbooks, writeTo: options.write ?? null }, io)),
  );

program
  .command('explain')
  .description('tell which source rows made a case, and why they were judged one client')
  .argument(
    '<subject...>',
    'a case id (C-00042), a client id (P-00042) or a source row (billing.xlsx/sheet/17)',
  )
  .option('--in <file>', 'the case sheet', 'out/cases.xlsx')
  .option('--spreadsheet <which>', 'look in a Google spreadsheet instead: its id or address')
  .action((subjects: string[], options: { in: string; spreadsheet?: string }) =>
    finish(
      runExplain(
        { subject: subjects.join(' '), sheetPath: options.in, spreadsheet: options.spreadsheet ?? null },
        io,
      ),
    ),
  );

program
  .command('sign-in')
  .description('let casesheet publish to your Google spreadsheets; the README shows the way step by step')
  .requiredOption('--client <file>', 'the client file of a Desktop app, downloaded from Google Cloud')
  .option('--any-spreadsheet', 'not only the spreadsheets that casesheet makes itself')
  .action((options: { client: string; anySpreadsheet?: true }) =>
    finish(
      runSignIn(
        {
          clientFile: options.client,
          anySpreadsheet: options.anySpreadsheet ?? false,
          env: process.env,
        },
        io,
      ),
    ),
  );

program
  .command('sign-out')
  .description('end what sign-in began, here and at Google')
  .action(() => finish(runSignOut({ env: process.env }, io)));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failed(error);
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode; // it has printed its own sentence
  if (error instanceof CasesheetError) process.stderr.write(`casesheet: ${error.message}\n`);
  else {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`casesheet failed through a mistake of its own; please report this:\n${told}\n`);
  }
  return 1;
}
