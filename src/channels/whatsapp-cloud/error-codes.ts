import type { SendFailure } from '../../core/ports/channel.ts';

interface Treatment {
  kind: SendFailure['kind'];
  /** Meta's page says how long it takes, and no header does */
  retryAfterMs?: number;
}

interface ErrorRule extends Treatment {
  codes: readonly number[];
}

/**
 * What to do about Meta's error codes when a message is sent, grouped by what they mean. An error that the API returns
 * says that the message was not taken, also where Meta is at fault, so those are safe to send again.
 * From developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (updated 15 May 2026) and
 * Graph API error handling.
 */
const RULES: readonly ErrorRule[] = [
  // the token is wrong, expired or was taken back; permissions are missing (200 to 299 as well, see below)
  { kind: 'channel-blocked', codes: [0, 3, 10, 190] },
  // the number: access, display name, payment, certificate, registration
  { kind: 'channel-blocked', codes: [131005, 131037, 131042, 131045, 133010] },
  // the account is blocked, locked, or held back for spam: sending on makes it worse
  { kind: 'channel-blocked', codes: [368, 131031, 131048] },
  // calls of the app and of the account, messages of the number
  { kind: 'transient', codes: [4, 80007, 80008, 130429] },
  // trouble on Meta's side
  { kind: 'transient', codes: [1, 2, 131000, 131016, 133004, 135000] },
  // maintenance while the throughput of the number is raised, up to a minute
  { kind: 'transient', codes: [131057], retryAfterMs: 60_000 },
  { kind: 'recipient-limited', codes: [131056] },
  { kind: 'window-closed', codes: [131047] },
  // this person: cannot be reached, in an experiment, has had enough, said stop, ourselves, not on the test list, by
  // business-scoped id only, in a country closed to this business, with another identity than expected
  { kind: 'permanent', codes: [131026, 130472, 131049, 131050, 131021, 131030, 131062, 130497, 137000] },
  // this message: wrong, incomplete, of an unknown kind, or with media that cannot be had
  { kind: 'permanent', codes: [100, 131008, 131009, 131051, 131052, 131053] },
  // its template: parameters that do not fit, missing, too long, against policy, paused, disabled
  { kind: 'permanent', codes: [132000, 132008, 132012, 132018, 132001, 132005, 132007, 132015, 132016] },
  // its category: marketing not on this API, or more templates than a misclassified account may send
  { kind: 'permanent', codes: [131063, 131064] },
  // its WhatsApp Flow: blocked, throttled
  { kind: 'permanent', codes: [132068, 132069] },
];

const TREATMENT_BY_CODE: ReadonlyMap<number, Treatment> = new Map(
  RULES.flatMap((rule) => rule.codes.map((code) => [code, rule] as const)),
);

const NOT_PERMITTED: Treatment = { kind: 'channel-blocked' };
/** Code 100 with this subcode: the number does not exist, or not for this token. */
const UNKNOWN_OBJECT_SUBCODE = 33;

/** How an error is to be treated, `undefined` where the code is not in Meta's table. */
export function treatmentOf(code: number, subcode: number | undefined): Treatment | undefined {
  if (code === 100 && subcode === UNKNOWN_OBJECT_SUBCODE) return NOT_PERMITTED;
  if (code >= 200 && code <= 299) return NOT_PERMITTED;
  return TREATMENT_BY_CODE.get(code);
}
