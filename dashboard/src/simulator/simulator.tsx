import { useCallback, useState } from 'react';
import * as z from 'zod/mini';
import type { DemoTenant } from '../../../src/cli/phone/wire.ts';
import type { Colours } from '../ui/use-colours.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { useStoredState } from '../ui/use-stored-state.ts';
import { customerSchema, firstCustomers, MAXIMUM_CUSTOMERS, newCustomer, peopleOn } from './people.ts';
import { PeopleSwitcher } from './people-switcher.tsx';
import { Phone, type PhoneState } from './phone.tsx';
import { texts } from './texts.ts';
import { TopBar } from './top-bar.tsx';
import { useBusinessNow } from './use-business-now.ts';
import { useHeldTaps } from './use-held-taps.ts';

const ONE_PHONE_FITS = '(max-width: 719px)';

interface SimulatorProps {
  tenants: readonly DemoTenant[];
  clockOffsetMs: number;
  colours: Colours;
  onNextColours: () => void;
}

/** The page: one business, its customers' phones and a staff member's. */
export function Simulator({ tenants, clockOffsetMs, colours, onNextColours }: SimulatorProps) {
  const [tenantSlug, setTenantSlug] = useStoredState('turno.simulator.tenant', z.string(), () => '');
  const [customers, setCustomers] = useStoredState(
    'turno.simulator.customers',
    z.array(customerSchema).check(z.minLength(1)),
    firstCustomers,
  );
  const [activePhone, setActivePhone] = useState<string>();
  const [phoneStates, setPhoneStates] = useState<ReadonlyMap<string, PhoneState>>(new Map());
  const heldTaps = useHeldTaps();
  const isNarrow = useMediaQuery(ONE_PHONE_FITS);
  const now = useBusinessNow(clockOffsetMs);
  const onStateChange = useCallback(
    (phone: string, state: PhoneState) => setPhoneStates((states) => new Map(states).set(phone, state)),
    [],
  );

  const tenant = tenants.find(({ slug }) => slug === tenantSlug) ?? tenants[0];
  if (!tenant) return null;
  const people = peopleOn(customers, tenant);
  const active = people.find(({ phone }) => phone === activePhone) ?? people[0];
  const isConnectionLost = people.some(({ phone }) => phoneStates.get(phone)?.isConnected === false);

  const addCustomer = () => {
    const customer = newCustomer(customers);
    setCustomers((others) => [...others, customer]);
    setActivePhone(customer.phone);
  };
  const renameCustomer = (phone: string, name: string) =>
    setCustomers((others) => others.map((other) => (other.phone === phone ? { ...other, name } : other)));
  const removeCustomer = (phone: string) =>
    setCustomers((others) => others.filter((other) => other.phone !== phone));

  return (
    <div className="simulator">
      <TopBar
        tenants={tenants}
        tenant={tenant}
        onSelectTenant={(slug) => setTenantSlug(() => slug)}
        now={now}
        heldTaps={heldTaps}
        canAddCustomer={customers.length < MAXIMUM_CUSTOMERS}
        onAddCustomer={addCustomer}
        colours={colours}
        onNextColours={onNextColours}
        isNarrow={isNarrow}
      />
      {isConnectionLost && (
        <p className="banner" role="alert">
          {texts.connectionLost}
        </p>
      )}
      {isNarrow && (
        <PeopleSwitcher
          people={people}
          activePhone={active?.phone}
          states={phoneStates}
          onSelect={setActivePhone}
        />
      )}
      <main className="phones">
        {people.map((person) => (
          <Phone
            key={`${tenant.slug} ${person.phone}`}
            person={person}
            tenant={tenant}
            heldTaps={heldTaps}
            now={now}
            isOnScreen={!isNarrow || person === active}
            onRename={(name) => renameCustomer(person.phone, name)}
            onRemove={
              person.isStaff || customers.length === 1 ? undefined : () => removeCustomer(person.phone)
            }
            onStateChange={onStateChange}
          />
        ))}
      </main>
    </div>
  );
}
