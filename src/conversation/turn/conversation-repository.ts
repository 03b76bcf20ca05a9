import { newId, type ChannelId, type ContactId, type FlowVersionId, type LaneId } from '../../core/ids.ts';
import type { Alias } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import { one, timestamp } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Answers } from '../steps/answers.ts';
import type { Business } from './business.ts';
import { atEase, type Pace } from './pace.ts';
import { ENGINE_FORMAT, type AskedQuestion, type Conversation } from './conversation.ts';

export interface Setting {
  business: Business;
  /** undefined before the person's first turn */
  conversation: Conversation | undefined;
  /** where new conversations begin */
  publishedVersionId: FlowVersionId | undefined;
  /** new conversations may begin */
  isOpen: boolean;
  /** the number of the newest version that moved people on older ones */
  lastMoveNumber: number;
}

interface SettingRow {
  business: Business;
  published_version_id: FlowVersionId | null;
  is_open: boolean;
  last_move_number: number;
  contact_id: ContactId | null;
  contact_name: string | null;
  aliases: Alias[] | null;
  channel_id: ChannelId;
  language: string;
  owner: Conversation['owner'];
  flow_version_id: FlowVersionId;
  step: string;
  phase: string;
  answers: Answers;
  /** the pace is not in what was stored before it was kept */
  asked: AskedQuestion & { pace?: Pace };
  trail: string[];
  epoch: number;
  misses: number;
  last_message_at: Instant;
}

/** Everything a turn starts from, in one query. */
export async function loadSetting(tx: TenantTransaction, laneId: LaneId): Promise<Setting> {
  const row = await one(
    tx.query<SettingRow>({
      name: 'load-setting',
      text: `
        select
          jsonb_build_object('name', b.name, 'industry', b.industry, 'zone', b.zone, 'currency', b.currency,
            'languages', b.languages, 'address', b.address, 'staffContacts', b.staff_contacts,
            'handoffReturnMinutes', b.handoff_return_minutes) as business,
          f.published_version_id, f.published_version_id is not null and f.unpublished_at is null as is_open,
          coalesce(f.last_move_number, 0) as last_move_number, c.contact_id, p.name as contact_name, c.channel_id, c.language, c.owner,
          c.flow_version_id, c.step, c.phase, c.answers, c.asked, c.trail, c.epoch, c.misses, c.last_message_at,
          (select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value) order by i.kind desc, i.value)
            from app.contact_identity i
            where i.tenant_id = c.tenant_id and i.contact_id = c.contact_id and i.channel_id = c.channel_id) as aliases
        from app.business b
        left join app.flow f on f.tenant_id = b.tenant_id and f.slug = 'main'
        left join app.conversation c on c.tenant_id = b.tenant_id and c.id = $2
        left join app.contact p on p.tenant_id = c.tenant_id and p.id = c.contact_id
        where b.tenant_id = $1`,
      values: [tx.tenantId, laneId],
    }),
  );
  return {
    business: row.business,
    publishedVersionId: row.published_version_id ?? undefined,
    isOpen: row.is_open,
    lastMoveNumber: row.last_move_number,
    conversation:
      row.contact_id && row.aliases ? toConversation(laneId, row, row.contact_id, row.aliases) : undefined,
  };
}

function toConversation(id: LaneId, row: SettingRow, contactId: ContactId, aliases: Alias[]): Conversation {
  const [recipient] = aliases as [Alias]; // an aggregate of no rows would have been null
  return {
    id,
    channelId: row.channel_id,
    contactId,
    contactName: row.contact_name ?? undefined,
    recipient,
    aliases,
    language: row.language,
    owner: row.owner,
    flowVersionId: row.flow_version_id,
    step: row.step,
    phase: row.phase,
    answers: row.answers,
    question: { asked: row.asked.asked, choices: row.asked.choices },
    trail: row.trail,
    epoch: row.epoch,
    misses: row.misses,
    pace: row.asked.pace ?? atEase,
    lastMessageAt: row.last_message_at,
  };
}

/** Makes the contact and its identities; one that is already known under another identity keeps its own. */
export async function createContact(
  tx: TenantTransaction,
  person: { channelId: ChannelId; aliases: readonly Alias[]; name: string | undefined },
  now: Instant,
): Promise<ContactId> {
  const id = newId<ContactId>();
  await tx.query({
    name: 'create-contact',
    text: `
      with contact as (insert into app.contact (tenant_id, id, name, created_at) values ($1, $2, $3, $4) returning tenant_id, id)
      insert into app.contact_identity (tenant_id, channel_id, kind, value, contact_id)
      select contact.tenant_id, $5, i.kind, i.value, contact.id from contact, unnest($6::text[], $7::text[]) as i (kind, value)
      on conflict do nothing`,
    values: [
      tx.tenantId,
      id,
      person.name ?? null,
      timestamp(now),
      person.channelId,
      person.aliases.map((alias) => alias.kind),
      person.aliases.map((alias) => alias.value),
    ],
  });
  return id;
}

export async function insertConversation(tx: TenantTransaction, conversation: Conversation): Promise<void> {
  await tx.query({
    name: 'insert-conversation',
    text: `
      insert into app.conversation (tenant_id, id, channel_id, contact_id, language, owner, flow_version_id, engine_format,
        step, phase, answers, asked, trail, epoch, misses, last_message_at)
      values ($1, $2, $14, $15, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $16)`,
    values: [
      ...stored(tx, conversation),
      conversation.channelId,
      conversation.contactId,
      timestamp(conversation.lastMessageAt),
    ],
  });
}

export async function updateConversation(tx: TenantTransaction, conversation: Conversation): Promise<void> {
  await tx.query({
    name: 'update-conversation',
    text: `
      update app.conversation
      set language = $3, owner = $4, flow_version_id = $5, engine_format = $6, step = $7, phase = $8, answers = $9,
        asked = $10, trail = $11, epoch = $12, misses = $13, last_message_at = $14
      where tenant_id = $1 and id = $2`,
    values: [...stored(tx, conversation), timestamp(conversation.lastMessageAt)],
  });
}

function stored(tx: TenantTransaction, conversation: Conversation): unknown[] {
  return [
    tx.tenantId,
    conversation.id,
    conversation.language,
    conversation.owner,
    conversation.flowVersionId,
    ENGINE_FORMAT,
    conversation.step,
    conversation.phase,
    JSON.stringify(conversation.answers),
    JSON.stringify({ ...conversation.question, pace: conversation.pace }),
    conversation.trail,
    conversation.epoch,
    conversation.misses,
  ];
}
