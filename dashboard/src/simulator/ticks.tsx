import type { MessageStatus } from '../../../src/cli/phone/wire.ts';
import { texts } from './texts.ts';

/** How far an own message got: a clock while it is on its way, then one tick, two, two coloured. */
export function Ticks({ status }: { status: MessageStatus | 'sending' }) {
  const label = status === 'sending' ? texts.sending : texts.status[status];
  return (
    <svg className={`ticks ticks-${status}`} viewBox="0 0 20 12" role="img" aria-label={label}>
      {status === 'sending' && <path d="M14 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM14 3.8V6l1.6 1" />}
      {status === 'sent' && <path d="M7 6.5l3.2 3.2L17 2.5" />}
      {(status === 'delivered' || status === 'read') && (
        <path d="M2 6.5l3.2 3.2L12 2.5M8.4 8l1.8 1.7L17 2.5" />
      )}
    </svg>
  );
}
