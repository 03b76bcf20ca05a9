import { z } from 'zod';

export const faultRuleSchema = z.strictObject({
  /** Every field given must fit the send; none given fits all but read receipts, whose `messageType` is `read`. */
  match: z
    .strictObject({
      phone: z.string().optional(),
      phoneNumberId: z.string().optional(),
      messageType: z.string().optional(),
    })
    .default({}),
  /** How many sends the rule still applies to; absent: all. */
  times: z.int().min(1).optional(),
  /**
   * - `error`: refused at once with `code`
   * - `accept-then-fail`: answered 200, failed later by status with `code`
   * - `accept-then-500`: accepted and delivered, but answered 500
   * - `accept-then-hang`: accepted and delivered, but never answered
   * - `hang`: neither accepted nor answered
   * - `reset`: not accepted, the connection is cut
   */
  action: z.enum(['error', 'accept-then-fail', 'accept-then-500', 'accept-then-hang', 'hang', 'reset']),
  code: z.int().default(131000),
});

export type FaultRule = z.infer<typeof faultRuleSchema>;

export interface FaultySend {
  phone: string;
  phoneNumberId: string;
  messageType: string;
}

/** Scripted trouble on the Graph side; the first rule that fits a send applies. */
export class Faults {
  #rules: FaultRule[] = [];

  /** Replaces all rules. */
  set(rules: readonly z.input<typeof faultRuleSchema>[]): void {
    this.#rules = rules.map((rule) => faultRuleSchema.parse(rule));
  }

  list(): readonly FaultRule[] {
    return this.#rules;
  }

  /** The rule for this send, counted as used. */
  take(send: FaultySend): FaultRule | undefined {
    const rule = this.#rules.find(({ match }) => fits(match, send));
    if (rule?.times !== undefined) {
      rule.times -= 1;
      if (rule.times === 0) this.#rules = this.#rules.filter((other) => other !== rule);
    }
    return rule;
  }
}

function fits(match: FaultRule['match'], send: FaultySend): boolean {
  // Receipts go unnoticed beside messages: a rule about sends must not be used up by one.
  if (send.messageType === 'read' && match.messageType === undefined) return false;
  return (
    (match.phone ?? send.phone) === send.phone &&
    (match.phoneNumberId ?? send.phoneNumberId) === send.phoneNumberId &&
    (match.messageType ?? send.messageType) === send.messageType
  );
}
