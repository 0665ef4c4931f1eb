import { writeFile } from 'node:fs/promises';
import { newYearsFile } from './new-years-file.ts';

await writeFile('mappings/calendar/new-years.ts', newYearsFile());
