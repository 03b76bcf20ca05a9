import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Avatar } from './avatar.tsx';
import type { Person } from './people.ts';
import { texts } from './texts.ts';

interface PhoneOwnerProps {
  person: Person;
  onRename: (name: string) => void;
  /** absent where the person has to stay */
  onRemove: (() => void) | undefined;
}

/** Whose phone it is. A customer's name can be written over; it travels with their next message, as a profile name does. */
export function PhoneOwner({ person, onRename, onRemove }: PhoneOwnerProps) {
  return (
    <header className="owner">
      <Avatar name={person.name} />
      <div className="owner-names">
        {person.isStaff ? (
          <h2>
            {person.name} <span className="owner-role">{texts.staffRole}</span>
          </h2>
        ) : (
          <NameField key={person.name} name={person.name} onRename={onRename} />
        )}
        <p>+{person.phone.replace(/^\+/, '')}</p>
      </div>
      {onRemove && (
        <button
          type="button"
          className="icon-button"
          aria-label={texts.removeCustomer(person.name)}
          title={texts.removeCustomer(person.name)}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

function NameField({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const [draft, setDraft] = useState(name);
  const commit = () => {
    const trimmed = draft.trim();
    if (trimmed === '') setDraft(name);
    else if (trimmed !== name) onRename(trimmed);
  };
  return (
    <input
      className="owner-name"
      aria-label={texts.customerName}
      value={draft}
      maxLength={40}
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
