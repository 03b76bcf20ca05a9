import type { Acting, BookingPermission } from './transition.ts';

/** Why an actor may not set a rule aside; undefined where they may. */
export function overrideProblem(
  { permissions = [], override }: Acting,
  needed: BookingPermission,
): 'not_permitted' | 'reason_missing' | undefined {
  if (!permissions.includes(needed)) return 'not_permitted';
  return override?.reason.trim() ? undefined : 'reason_missing';
}
