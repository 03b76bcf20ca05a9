/**
 * The one catalogue of errors. Codes are stable names that clients and logs rely on; `type` and `status` follow
 * RFC 9457 as the API presents it. `docs/ERRORS.md` lists the same codes, and a test compares the two.
 */
export const errorCatalogue = {
  invalid_configuration: { type: 'system_error', status: 500, title: 'The configuration is not usable' },
  invalid_json: { type: 'validation_error', status: 400, title: 'The body is not JSON' },
  invalid_input: { type: 'validation_error', status: 400, title: 'The input is not valid' },
  invalid_signature: { type: 'authentication_error', status: 401, title: 'The signature does not match' },
  not_permitted: { type: 'authorization_error', status: 403, title: 'That takes a permission' },
  not_found: { type: 'resource_not_found', status: 404, title: 'There is nothing at this address' },
  slot_taken: { type: 'conflict_error', status: 409, title: 'The time is no longer free' },
  state_changed: { type: 'conflict_error', status: 409, title: 'It changed in the meantime' },
  illegal_transition: {
    type: 'conflict_error',
    status: 409,
    title: 'Its state does not allow that',
  },
  stale_version: { type: 'precondition_failed', status: 412, title: 'The version is old' },
  payload_too_large: { type: 'payload_too_large', status: 413, title: 'The body is too large' },
  rule_violated: {
    type: 'business_rule_violation',
    status: 422,
    title: 'A rule of the business does not allow it',
  },
  not_stored: { type: 'system_error', status: 503, title: 'It could not be stored; send it again' },
  internal: { type: 'system_error', status: 500, title: 'Something went wrong on our side' },
  channel_failed: {
    type: 'external_service_error',
    status: 502,
    title: 'The channel did not take the message',
  },
} as const satisfies Record<string, { type: string; status: number; title: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** An error with a place in the catalogue. `detail` says what is wrong here and what to do about it. */
export class TurnoError extends Error {
  override readonly name = 'TurnoError';
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    detail: string,
    options: { cause?: unknown; data?: Record<string, unknown> } = {},
  ) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.data = options.data ?? {};
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}

/** What a log line or a parked event keeps of anything thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
