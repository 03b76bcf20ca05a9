/** What a call to an address that a tenant named came to. */
export type WebAnswer =
  /** the server answered, whatever it said; the body is cut at a limit */
  | { kind: 'answer'; status: number; body: string }
  /** the address may not be called, so that trying again is no use */
  | { kind: 'refused'; reason: string }
  /** nobody answered (in time); it may or may not have arrived */
  | { kind: 'unreachable'; reason: string };

export interface WebRequest {
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Calls addresses that tenants name. Never throws for what the address, the network or the server is like. */
export interface WebClient {
  post(url: string, request: WebRequest, signal?: AbortSignal): Promise<WebAnswer>;
}
