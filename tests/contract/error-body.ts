import { z } from 'zod';

/**
 * One sentence where the body of a refusal is not as Google words it: `{error: {code, message, status, details?}}`,
 * its code the one of HTTP and its status the canonical name that belongs to that code.
 * @source https://google.aip.dev/193; google/rpc/code.proto for the names and their HTTP codes
 */
export function errorBodyFaults(httpStatus: number, body: unknown): readonly string[] {
  const parsed = errorBodySchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [`not an error as Google words it, at "${issue?.path.join('.')}": ${issue?.message}`];
  }
  const { code, status } = parsed.data.error;
  return [
    ...(code === httpStatus ? [] : [`error code ${code} came with HTTP status ${httpStatus}`]),
    ...(HTTP_CODE_OF[status] === code ? [] : [`error status ${status} does not belong to code ${code}`]),
  ];
}

const HTTP_CODE_OF = {
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  UNAUTHENTICATED: 401,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
} as const;

const STATUS_NAMES = Object.keys(HTTP_CODE_OF) as readonly (keyof typeof HTTP_CODE_OF)[];

const errorBodySchema = z.strictObject({
  error: z.strictObject({
    code: z.int(),
    message: z.string().min(1),
    status: z.enum(STATUS_NAMES),
    // Each is a google.protobuf.Any, which says what it is.
    details: z.array(z.looseObject({ '@type': z.string() })).optional(),
  }),
});
