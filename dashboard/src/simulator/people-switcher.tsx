import { moveFocus } from '../ui/move-focus.ts';
import { Avatar } from './avatar.tsx';
import type { Person } from './people.ts';
import { phoneElementId, type PhoneState } from './phone.tsx';
import { texts } from './texts.ts';

interface PeopleSwitcherProps {
  people: readonly Person[];
  activePhone: string | undefined;
  states: ReadonlyMap<string, PhoneState>;
  onSelect: (phone: string) => void;
}

/** Whose phone to look at, where only one fits on the screen. */
export function PeopleSwitcher({ people, activePhone, states, onSelect }: PeopleSwitcherProps) {
  return (
    <div
      className="switcher"
      role="tablist"
      aria-label={texts.people}
      onKeyDown={(event) =>
        moveFocus(event, [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')])
      }
    >
      {people.map(({ phone, name }) => {
        const unreadCount = states.get(phone)?.unreadCount ?? 0;
        return (
          <button
            key={phone}
            type="button"
            role="tab"
            className="switcher-tab"
            aria-selected={phone === activePhone}
            aria-controls={phoneElementId(phone)}
            tabIndex={phone === activePhone ? 0 : -1}
            onClick={() => onSelect(phone)}
            onFocus={() => onSelect(phone)}
          >
            <Avatar name={name} />
            <span className="switcher-name">{name}</span>
            {unreadCount > 0 && (
              <span className="badge">
                <span aria-hidden="true">{unreadCount}</span>
                <span className="visually-hidden">{texts.unread(unreadCount)}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
