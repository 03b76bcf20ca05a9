import { mintTraceId } from './minting.ts';

interface CatalogueEntry {
  title: string;
  /** HTTP status where it is not 400. */
  status?: number;
}

/** Meta's error codes: the ones that this server raises by itself, and the ones that fault rules can ask for. */
const CATALOGUE: Readonly<Record<number, CatalogueEntry>> = {
  1: { title: 'An unknown error occurred', status: 500 },
  2: { title: 'Service temporarily unavailable', status: 503 },
  4: { title: 'Application request limit reached', status: 429 },
  10: { title: 'Application does not have permission for this action', status: 403 },
  100: { title: 'Invalid parameter' },
  190: { title: 'Invalid OAuth access token - Cannot parse access token', status: 401 },
  200: { title: 'Permissions error', status: 403 },
  368: { title: 'Temporarily blocked for policies violations', status: 403 },
  2500: { title: 'Unknown path components' },
  80007: { title: 'Rate limit issues' },
  80008: { title: 'There have been too many calls to this WhatsApp Business Account' },
  130429: { title: 'Rate limit hit' },
  130472: { title: "User's number is part of an experiment" },
  130497: { title: 'Business account is restricted from messaging users in this country', status: 403 },
  131000: { title: 'Something went wrong', status: 500 },
  131005: { title: 'Access denied', status: 403 },
  131008: { title: 'Required parameter is missing' },
  131009: { title: 'Parameter value is not valid' },
  131016: { title: 'Service unavailable', status: 500 },
  131021: { title: 'Recipient cannot be sender' },
  131026: { title: 'Message undeliverable' },
  131030: { title: 'Recipient phone number not in allowed list' },
  131031: { title: 'Account has been locked', status: 403 },
  131037: { title: 'WhatsApp provided number needs display name approval before message can be sent' },
  131042: { title: 'Business eligibility payment issue' },
  131045: { title: 'Incorrect certificate', status: 500 },
  131047: { title: 'Re-engagement message' },
  131048: { title: 'Spam rate limit hit' },
  131049: { title: 'This message was not delivered to maintain healthy ecosystem engagement.' },
  131050: { title: 'User has stopped marketing messages from this business' },
  131051: { title: 'Unsupported message type' },
  131052: { title: 'Media download error' },
  131053: { title: 'Media upload error' },
  131056: { title: '(Business Account, Consumer Account) pair rate limit hit' },
  131057: { title: 'Business Account is in maintenance mode', status: 500 },
  132000: { title: 'Number of parameters does not match the expected number of params' },
  132001: { title: 'Template name does not exist in the translation', status: 404 },
  132005: { title: 'Translated text too long' },
  132007: { title: 'Template format character policy violated' },
  132012: { title: 'Parameter format does not match format in the created template' },
  132015: { title: 'Template is paused' },
  132016: { title: 'Template is disabled' },
  132018: { title: 'There is an issue with the parameters in your template' },
  133004: { title: 'Server temporarily unavailable', status: 503 },
  133010: { title: 'Phone number not registered' },
  135000: { title: 'Generic user error' },
};

export interface GraphErrorOptions {
  subcode?: number;
  /** Replaces `(#code) title` where Meta words the message itself. */
  message?: string;
}

/** A refusal in Meta's words; the Graph routes answer it as the error body, status webhooks carry it as `errors[]`. */
export class GraphError extends Error {
  readonly code: number;
  readonly status: number;
  readonly title: string;
  readonly details: string;
  readonly subcode: number | undefined;

  constructor(code: number, details?: string, options: GraphErrorOptions = {}) {
    const entry = CATALOGUE[code] ?? { title: 'Unknown error' };
    super(options.message ?? `(#${code}) ${entry.title}`);
    this.code = code;
    this.status = entry.status ?? 400;
    this.title = entry.title;
    this.details = details ?? entry.title;
    this.subcode = options.subcode;
  }

  /** The HTTP answer. */
  responseBody(): Record<string, unknown> {
    return {
      error: {
        message: this.message,
        type: 'OAuthException',
        code: this.code,
        ...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
        error_data: { messaging_product: 'whatsapp', details: this.details },
        fbtrace_id: mintTraceId(),
      },
    };
  }

  /** The entry of `statuses[].errors`. */
  statusEntry(): Record<string, unknown> {
    return {
      code: this.code,
      title: this.title,
      message: this.title,
      error_data: { details: this.details },
      href: '/documentation/business-messaging/whatsapp/support/error-codes',
    };
  }
}

/** A 100 whose message is the explanation itself, as the Graph framework words problems of the request's shape. */
export function invalidParameter(explanation: string, subcode?: number): GraphError {
  return new GraphError(100, explanation, {
    message: `(#100) ${explanation}`,
    ...(subcode === undefined ? {} : { subcode }),
  });
}

/** What Meta says about an object that does not exist and about one that the token may not see: the same. */
export function unknownObject(method: string, objectId: string): GraphError {
  const message =
    `Unsupported ${method.toLowerCase()} request. Object with ID '${objectId}' does not exist, cannot be loaded due to ` +
    'missing permissions, or does not support this operation. Please read the Graph API documentation at ' +
    'https://developers.facebook.com/docs/graph-api';
  return new GraphError(100, message, { message, subcode: 33 });
}

export function invalidToken(): GraphError {
  const message = 'Invalid OAuth access token - Cannot parse access token';
  return new GraphError(190, message, { message });
}
