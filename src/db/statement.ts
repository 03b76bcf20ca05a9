/** One SQL statement. A name makes it a prepared statement on its connection: for the hot path. */
export interface Statement {
  name?: string;
  text: string;
  values?: readonly unknown[];
}

/** Runs statements somewhere: inside a transaction, or each in one of its own. */
export interface Queryable {
  /** all rows, shaped as the statement's columns */
  query<Row>(statement: Statement): Promise<Row[]>;
}

/** What passed through a door, in order; the bench replays it raw. */
export interface ObservedStatement {
  door: 'tenant' | 'platform' | 'dispatch';
  /** statements of one transaction share it; undefined = autocommit */
  transaction?: number;
  statement: Statement;
}

/** The only row of a result that must have exactly one. */
export async function one<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row, ...rest] = await rows;
  if (row === undefined || rest.length > 0)
    throw new Error(`Expected one row, got ${row === undefined ? 0 : rest.length + 1}.`);
  return row;
}

/** The only row, or undefined. */
export async function maybeOne<Row>(rows: Promise<Row[]>): Promise<Row | undefined> {
  const [row, ...rest] = await rows;
  if (rest.length > 0) throw new Error(`Expected at most one row, got ${rest.length + 1}.`);
  return row;
}

/** An instant as a timestamptz parameter. */
export function timestamp(instant: number): string {
  return new Date(instant).toISOString();
}
