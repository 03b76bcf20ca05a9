import { describeError } from '../../core/errors.ts';
import type { Alias, Channel, ChannelAccount, SendResult } from '../../core/ports/channel.ts';
import { capabilities } from './capabilities.ts';
import { NO_CODE, sendFailureOf } from './errors.ts';
import { createGraphClient, type GraphOptions, type GraphReply } from './graph-client.ts';
import { identifierOf, listOf, objectOf } from './json.ts';
import { render, type GraphContent } from './render.ts';

/** The WhatsApp Cloud API as a channel. */
export function createWhatsAppCloud(options: GraphOptions): Channel {
  const request = createGraphClient(options);
  const post = (account: ChannelAccount, body: object, signal: AbortSignal | undefined) =>
    request({
      method: 'POST',
      path: `${account.address}/messages`,
      token: account.token,
      body: { messaging_product: 'whatsapp', ...body },
      ...(signal ? { signal } : {}),
    });
  return {
    kind: 'whatsapp-cloud',
    capabilities,
    async send(account, to, message, { as, callbackData, signal }) {
      let content: GraphContent;
      try {
        content = render(message, as);
      } catch (error) {
        // It would fail the same way every time, and what waits behind it in the lane must go on.
        return { ok: false, failure: { kind: 'permanent', code: NO_CODE, detail: describeError(error) } };
      }
      const body = {
        recipient_type: 'individual',
        ...recipientOf(to),
        ...content,
        biz_opaque_callback_data: callbackData,
      };
      return resultOf(await post(account, body, signal));
    },
    async acknowledge(account, providerMessageId, { isAnswering, signal }) {
      const body = {
        status: 'read',
        message_id: providerMessageId,
        // It ends with our next message, or after 25 seconds.
        ...(isAnswering ? { typing_indicator: { type: 'text' } } : {}),
      };
      const reply = await post(account, body, signal);
      if (reply.kind === 'no-answer') return { kind: 'unknown', code: NO_CODE, detail: reply.detail };
      return objectOf(reply.body).success === true ? undefined : sendFailureOf(reply);
    },
  };
}

function recipientOf({ kind, value }: Alias): { to: string } | { recipient: string } {
  switch (kind) {
    case 'phone':
      return { to: value };
    case 'bsuid':
      return { recipient: value };
  }
}

/**
 * The API knows no idempotency key. Only what never left may be sent again without asking; what left and was not
 * answered waits for a status that carries our callback data.
 */
function resultOf(reply: GraphReply): SendResult {
  if (reply.kind === 'no-answer') {
    const kind = reply.hasLeft ? 'unknown' : 'transient';
    return { ok: false, failure: { kind, code: NO_CODE, detail: reply.detail } };
  }
  const providerMessageId = identifierOf(objectOf(listOf(objectOf(reply.body).messages)[0]).id);
  return providerMessageId ? { ok: true, providerMessageId } : { ok: false, failure: sendFailureOf(reply) };
}
