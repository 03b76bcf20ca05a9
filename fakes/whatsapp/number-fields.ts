import { invalidParameter } from './graph-error.ts';
import type { LocalNumber } from './model.ts';

const DEFAULT_FIELDS = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
];

function allFields(number: LocalNumber): Record<string, unknown> {
  return {
    verified_name: number.verifiedName,
    display_phone_number: number.displayPhoneNumber,
    code_verification_status: 'VERIFIED',
    quality_rating: 'GREEN',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    status: 'CONNECTED',
    name_status: 'APPROVED',
    account_mode: 'LIVE',
    is_official_business_account: false,
    whatsapp_business_manager_messaging_limit: 'TIER_250',
    // The way from a phone number id to its account (https://developers.facebook.com/docs/whatsapp/cloud-api/health-status).
    health_status: {
      can_send_message: 'AVAILABLE',
      entities: [
        { entity_type: 'PHONE_NUMBER', id: number.phoneNumberId, can_send_message: 'AVAILABLE' },
        { entity_type: 'WABA', id: number.businessAccountId, can_send_message: 'AVAILABLE' },
      ],
    },
  };
}

/** The `fields` of a query, Meta's defaults where there are none. */
export function requestedFields(fields: unknown): readonly string[] {
  return typeof fields === 'string' && fields !== ''
    ? fields.split(',').map((field) => field.trim())
    : DEFAULT_FIELDS;
}

/** A number as Graph shows it; `id` always comes along. @throws GraphError 100 for a field that does not exist */
export function numberFields(number: LocalNumber, fields: readonly string[]): Record<string, unknown> {
  const all = allFields(number);
  const chosen = fields
    .filter((field) => field !== 'id')
    .map((field) => {
      if (field in all) return [field, all[field]];
      throw invalidParameter(
        `Tried accessing nonexisting field (${field}) on node type (WhatsAppBusinessPhoneNumber)`,
      );
    });
  return { ...Object.fromEntries(chosen), id: number.phoneNumberId };
}
