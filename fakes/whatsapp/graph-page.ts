import type { Request } from 'express';

const DEFAULT_LIMIT = 25;

function cursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

/** Cuts a list as Graph does: `limit` and `after` in the query, `data` and `paging` with a `next` link in the answer. */
export function graphPage(request: Request, items: readonly unknown[]): Record<string, unknown> {
  const { limit, after } = request.query;
  const start = typeof after === 'string' ? Number(Buffer.from(after, 'base64url').toString()) || 0 : 0;
  const end = start + (Number(limit) || DEFAULT_LIMIT);
  const data = items.slice(start, end);
  if (data.length === 0) return { data };
  const next = new URL(`${request.protocol}://${request.get('host') ?? ''}${request.originalUrl}`);
  next.searchParams.set('after', cursor(end));
  return {
    data,
    paging: {
      cursors: { before: cursor(start), after: cursor(end) },
      ...(end < items.length ? { next: next.href } : {}),
    },
  };
}
