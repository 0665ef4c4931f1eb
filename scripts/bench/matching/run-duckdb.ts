import { DuckDBInstance } from '@duckdb/node-api';
import { PERSON_COLUMNS, type PersonRecord } from './invent-people.ts';
import { matchingSql } from './matching-sql.ts';
import { PEOPLE_SETTINGS } from './people-settings.ts';

export interface MatchingRun {
  readonly seconds: number;
  readonly pairs: number;
}

/** Blocks, compares and weighs the records in DuckDB, on all cores; loading the table is not timed. */
export async function runDuckDb(people: readonly PersonRecord[]): Promise<MatchingRun> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE people (id INTEGER, ${PERSON_COLUMNS.map((column) => `${column} VARCHAR`).join(', ')})`,
  );
  const appender = await connection.createAppender('people');
  people.forEach((person, id) => {
    appender.appendInteger(id);
    for (const column of PERSON_COLUMNS) {
      const cell = person[column];
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  });
  appender.closeSync();

  const startedMs = performance.now();
  for (const statement of matchingSql(PEOPLE_SETTINGS, PERSON_COLUMNS)) await connection.run(statement);
  const seconds = (performance.now() - startedMs) / 1000;

  const counted = await connection.runAndReadAll('SELECT count(*) FROM weighed');
  connection.closeSync();
  instance.closeSync();
  return { seconds, pairs: Number(counted.getRows()[0]?.[0]) };
}
