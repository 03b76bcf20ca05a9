import { useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { moveFocus } from './move-focus.ts';

export interface MenuItem {
  label: string;
  icon: IconName;
  isDisabled?: boolean;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  icon: IconName;
  items: readonly MenuItem[];
  /** which corner of the button the menu grows from */
  placement: 'below' | 'above';
}

/** A button that opens a list of actions; arrows, Home, End, Escape and Tab work as in any menu. */
export function Menu({ label, icon, items, placement }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const wrapper = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  useEffect(() => {
    if (!isOpen) return;
    enabledItems(list.current)[0]?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !wrapper.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div className="menu" ref={wrapper}>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        <div
          ref={list}
          id={listId}
          role="menu"
          aria-label={label}
          className={`menu-list menu-list-${placement}`}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              close();
            } else if (event.key === 'Tab') setOpen(false);
            else moveFocus(event, enabledItems(list.current));
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              disabled={item.isDisabled}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              <Icon name={item.icon} />
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function enabledItems(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
}
