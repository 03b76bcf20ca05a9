import { timeOfDay } from '../../../src/cli/phone/time-of-day.ts';
import type { DemoTenant } from '../../../src/cli/phone/wire.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import type { Colours } from '../ui/use-colours.ts';
import { MAXIMUM_CUSTOMERS } from './people.ts';
import { texts } from './texts.ts';
import { cityOf } from './times.ts';
import type { HeldTaps } from './use-held-taps.ts';

const COLOUR_ICONS: Record<Colours, IconName> = { system: 'system', light: 'sun', dark: 'moon' };

interface TopBarProps {
  tenants: readonly DemoTenant[];
  tenant: DemoTenant;
  onSelectTenant: (slug: string) => void;
  now: number;
  heldTaps: HeldTaps;
  canAddCustomer: boolean;
  onAddCustomer: () => void;
  colours: Colours;
  onNextColours: () => void;
  /** on narrow screens the actions move into a menu */
  isNarrow: boolean;
}

/** Which business, its time, and what concerns all phones. */
export function TopBar(props: TopBarProps) {
  const { tenants, tenant, onSelectTenant, now, heldTaps, isNarrow } = props;
  return (
    <header className="top-bar">
      <h1 className="brand">
        Turno <span>{texts.title}</span>
      </h1>
      <select
        className="tenant-select"
        aria-label={texts.business}
        value={tenant.slug}
        onChange={(event) => onSelectTenant(event.target.value)}
      >
        {tenants.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <p className="local-time">{texts.localTime(timeOfDay(now, tenant), cityOf(tenant.zone))}</p>
      {heldTaps.isHolding && (
        <button
          type="button"
          className="primary-button"
          disabled={heldTaps.count === 0}
          onClick={heldTaps.release}
        >
          {texts.sendHeldTaps(heldTaps.count)}
        </button>
      )}
      {isNarrow ? <ActionMenu {...props} /> : <ActionButtons {...props} />}
      <p className="visually-hidden" role="status">
        {heldTaps.count > 0 && texts.heldTaps(heldTaps.count)}
      </p>
    </header>
  );
}

function ActionButtons({ heldTaps, canAddCustomer, onAddCustomer, colours, onNextColours }: TopBarProps) {
  return (
    <div className="actions">
      <button
        type="button"
        className="quiet-button"
        aria-pressed={heldTaps.isHolding}
        title={texts.holdTapsHint}
        onClick={heldTaps.toggle}
      >
        <Icon name="hold" />
        {texts.holdTaps}
      </button>
      <button
        type="button"
        className="quiet-button"
        disabled={!canAddCustomer}
        title={canAddCustomer ? undefined : texts.enoughCustomers(MAXIMUM_CUSTOMERS)}
        onClick={onAddCustomer}
      >
        <Icon name="add" />
        {texts.addCustomer}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={texts.colours[colours]}
        title={texts.colours[colours]}
        onClick={onNextColours}
      >
        <Icon name={COLOUR_ICONS[colours]} />
      </button>
    </div>
  );
}

function ActionMenu({ heldTaps, canAddCustomer, onAddCustomer, colours, onNextColours }: TopBarProps) {
  return (
    <Menu
      label={texts.more}
      icon="dots"
      placement="below"
      items={[
        { label: texts.addCustomer, icon: 'add', isDisabled: !canAddCustomer, onSelect: onAddCustomer },
        {
          label: heldTaps.isHolding ? texts.stopHoldingTaps : texts.holdTaps,
          icon: 'hold',
          onSelect: heldTaps.toggle,
        },
        { label: texts.colours[colours], icon: COLOUR_ICONS[colours], onSelect: onNextColours },
      ]}
    />
  );
}
