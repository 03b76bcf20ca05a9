import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Gives each request an id that its answer, its problem and its log lines carry. */
export function giveRequestId(_request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  response.locals['requestId'] = requestId;
  response.setHeader('X-Request-Id', requestId);
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.locals['requestId'] ?? '');
}
