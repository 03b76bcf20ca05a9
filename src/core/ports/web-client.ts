/** Why no answer came of an address that a tenant named. */
export type WebFailure =
  /** the address may not be called, so that trying again is no use */
  | { kind: 'refused'; reason: string }
  /** nobody answered (in time); it may or may not have arrived */
  | { kind: 'unreachable'; reason: string };

/** What a call to an address that a tenant named came to. */
export type WebAnswer =
  /** the server answered, whatever it said; the body is cut at a limit */
  { kind: 'answer'; status: number; body: string } | WebFailure;

/** What was found at an address that a tenant named. */
export type WebDocument =
  /** the server answered, whatever it said */
  | { kind: 'answer'; status: number; body: string; etag?: string; lastModified?: string }
  /** it is longer than was asked for */
  | { kind: 'too-long' }
  | WebFailure;

export interface WebRequest {
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface DocumentRequest {
  headers: Readonly<Record<string, string>>;
  /** bytes; of a longer document nothing is returned */
  mostBytes: number;
}

/** Calls addresses that tenants name. Never throws for what the address, the network or the server is like. */
export interface WebClient {
  post(url: string, request: WebRequest, signal?: AbortSignal): Promise<WebAnswer>;
  get(url: string, request: DocumentRequest, signal?: AbortSignal): Promise<WebDocument>;
}
