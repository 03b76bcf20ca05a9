import { harbourClinic } from './demo/harbour-clinic.ts';
import { keystoneHomes } from './demo/keystone-homes.ts';
import { lunaSalon } from './demo/luna-salon.ts';
import { naveCoworking } from './demo/nave-coworking.ts';
import { openTenants, type SeedContext, type TenantSeed } from './open-tenants.ts';

export { seedLoad } from './load.ts';
export { openTenants, seededIds, type SeedContext, type SeededIds, type TenantSeed } from './open-tenants.ts';

export const demoTenants: readonly TenantSeed[] = [lunaSalon, harbourClinic, naveCoworking, keystoneHomes];

/** Makes the four demo tenants exist. What became of them since is left alone. */
export async function seedDemo(context: SeedContext): Promise<void> {
  await openTenants(context, demoTenants);
}
