import type { Alias } from '../../core/ports/channel.ts';
import { recordAudit } from '../../effects/audit.ts';
import type { Turn } from './turn.ts';

/**
 * A person goes by another number or id from now on: same contact, same conversation, same bookings. The lane knew the
 * new key when this was stored, and keeps the former one for what still comes from there; messages go to the new one.
 *
 * A key that is another contact's stays theirs: two people are never merged by what the channel says.
 */
export async function takeIdentityChange(turn: Turn, to: readonly Alias[]): Promise<void> {
  const { tx, lease, conversation, now } = turn;
  if (!conversation) return void (turn.ignored = 'another number of somebody unknown');
  const { contactId } = conversation;
  const taken = await tx.query<{ kind: Alias['kind'] }>({
    text: `insert into app.contact_identity (tenant_id, channel_id, kind, value, contact_id)
           select $1, $2, kind, value, $3 from unnest($4::text[], $5::text[]) as i (kind, value)
           on conflict do nothing returning kind`,
    values: [
      tx.tenantId,
      lease.channelId,
      contactId,
      to.map(({ kind }) => kind),
      to.map(({ value }) => value),
    ],
  });
  if (taken.length === 0) return void (turn.ignored = 'the new number is known already');
  const kinds = taken.map(({ kind }) => kind);
  await tx.query({
    text: `delete from app.contact_identity
           where tenant_id = $1 and channel_id = $2 and contact_id = $3 and kind = any($4::text[]) and value <> all($5::text[])`,
    values: [tx.tenantId, lease.channelId, contactId, kinds, to.map(({ value }) => value)],
  });
  await recordAudit(
    tx,
    {
      actor: `customer:${contactId}`,
      action: 'contact.identity-changed',
      objectKind: 'contact',
      objectId: contactId,
      // the keys themselves are in the lane's event
      details: { kinds, event: turn.seq },
    },
    now,
  );
}

/** Whether a message comes from a key that the contact had once: its number may be somebody else's by now. */
export function isFormer(turn: Turn, from: readonly Alias[]): boolean {
  const aliases = turn.conversation?.aliases;
  return (
    aliases !== undefined &&
    !from.some(({ kind, value }) => aliases.some((known) => known.kind === kind && known.value === value))
  );
}
