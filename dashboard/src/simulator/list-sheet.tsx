import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { MessageView } from '../../../src/cli/phone/message-view.ts';
import { Icon } from '../ui/icon.tsx';
import { texts } from './texts.ts';

interface ListSheetProps {
  list: NonNullable<MessageView['list']>;
  onSend: (choiceId: string) => void;
  onClose: () => void;
}

/** A list message, opened: one row is picked, then sent. Covers its phone only; the caller makes the rest of it inert. */
export function ListSheet({ list, onSend, onClose }: ListSheetProps) {
  const [chosenId, setChosenId] = useState<string>();
  const sheet = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const groupName = useId();

  useEffect(() => {
    sheet.current?.querySelector('input')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab' && sheet.current) keepFocusInside(event, sheet.current);
  };

  return (
    <div className="sheet-backdrop" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <form
        ref={sheet}
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosenId !== undefined) onSend(chosenId);
        }}
      >
        <header className="sheet-header">
          <button type="button" className="icon-button" aria-label={texts.close} onClick={onClose}>
            <Icon name="close" />
          </button>
          <h3 id={titleId} dir="auto">
            {list.label}
          </h3>
        </header>
        <div className="sheet-rows" role="radiogroup" aria-labelledby={titleId}>
          {list.sections.map((section, index) => (
            <fieldset key={index}>
              {section.title && <legend dir="auto">{section.title}</legend>}
              {section.rows.map(({ id, title, description }) => (
                <label key={id} className="sheet-row">
                  <span className="sheet-row-text" dir="auto">
                    {title}
                    {description && <span className="sheet-row-detail">{description}</span>}
                  </span>
                  <input
                    type="radio"
                    name={groupName}
                    checked={chosenId === id}
                    onChange={() => setChosenId(id)}
                  />
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <footer className="sheet-footer">
          <button type="submit" className="primary-button" disabled={chosenId === undefined}>
            {texts.send}
          </button>
        </footer>
      </form>
    </div>
  );
}

/** Tab goes round inside the sheet. All radio buttons of a group are one stop, as browsers treat them. */
function keepFocusInside(event: KeyboardEvent, container: HTMLElement): void {
  const stops = [...container.querySelectorAll<HTMLElement>('button:not(:disabled), input')];
  const first = stops[0];
  const last = stops.findLast((stop) => stop.tagName === 'BUTTON');
  const active = document.activeElement;
  const isLeavingEnd = active === last || (last === first && active?.tagName === 'INPUT');
  if (event.shiftKey && active === first) focusInstead(event, last === first ? stops.at(-1) : last);
  else if (!event.shiftKey && isLeavingEnd) focusInstead(event, first);
}

function focusInstead(event: KeyboardEvent, target: HTMLElement | undefined): void {
  event.preventDefault();
  target?.focus();
}
