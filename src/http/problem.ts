import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import { errorCatalogue, TurnoError } from '../core/errors.ts';
import type { Logger } from '../core/logger.ts';
import { requestIdOf } from './request-id.ts';

/** Answers errors as RFC 9457 `application/problem+json`; what is not ours to tell stays in the log. */
export function presentProblems(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, request: Request, response: Response, next: NextFunction) => {
    const error = toTurnoError(thrown);
    if (error.status >= 500)
      logger.error({ requestId: requestIdOf(response), error: thrown }, 'a request failed');
    if (response.headersSent) return next(thrown);
    const { type, title, status } = errorCatalogue[error.code];
    response
      .status(status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `https://turno.example/errors/${error.code}`,
          title,
          status,
          detail: error.message,
          instance: request.originalUrl.split('?')[0],
          error_type: type,
          error_code: error.code,
          request_id: requestIdOf(response),
          timestamp: new Date().toISOString(),
          errors: error.data['errors'] ?? [],
        }),
      );
  };
}

export function refuseUnknownAddresses(request: Request): never {
  throw new TurnoError('not_found', `There is nothing at ${request.path}.`);
}

function toTurnoError(thrown: unknown): TurnoError {
  if (thrown instanceof TurnoError) return thrown;
  // express and body-parser mark what the client did wrong with a status.
  const status = (thrown as { status?: unknown }).status;
  if (status === 413) return new TurnoError('payload_too_large', 'Send less at once.', { cause: thrown });
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new TurnoError('invalid_input', 'The request could not be read.', { cause: thrown });
  }
  return new TurnoError('internal', 'Try again; if it goes on, tell us the request id.', { cause: thrown });
}
