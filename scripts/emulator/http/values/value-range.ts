import { z } from 'zod';

const CellInput = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** The rows or columns that a write sends. */
export const ValueRange = z.strictObject({
  range: z.string().optional(),
  majorDimension: z.enum(['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS']).optional(),
  values: z.array(z.array(CellInput)).optional(),
});

export type ValueRange = z.infer<typeof ValueRange>;

export const VALUE_INPUT = ['RAW', 'USER_ENTERED'] as const;
export const VALUE_RENDER = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const;
export const DATE_TIME_RENDER = ['SERIAL_NUMBER', 'FORMATTED_STRING'] as const;
