import { useEffect, useRef, useState } from 'react';
import { tappedChoice, viewOf } from '../../../src/cli/phone/message-view.ts';
import type { ChatMessage, DemoTenant } from '../../../src/cli/phone/wire.ts';
import { ChatHeader } from './chat-header.tsx';
import { Composer } from './composer.tsx';
import { ListSheet } from './list-sheet.tsx';
import { MessageLog } from './message-log.tsx';
import type { Person } from './people.ts';
import { PhoneOwner } from './phone-owner.tsx';
import { saveStory } from './save-story.ts';
import { texts } from './texts.ts';
import { useChat } from './use-chat.ts';
import type { HeldTaps } from './use-held-taps.ts';

/** What the page wants to know of a phone that may be out of sight. */
export interface PhoneState {
  unreadCount: number;
  isConnected: boolean;
}

/** The id of a phone's element on the page. */
export function phoneElementId(phone: string): string {
  return `phone-${phone}`;
}

interface PhoneProps {
  person: Person;
  tenant: DemoTenant;
  heldTaps: HeldTaps;
  now: number;
  /** on narrow screens all phones but one wait out of sight */
  isOnScreen: boolean;
  onRename: (name: string) => void;
  onRemove: (() => void) | undefined;
  onStateChange: (phone: string, state: PhoneState) => void;
}

/** One person's phone with their chat with the business open. */
export function Phone(props: PhoneProps) {
  const { person, tenant, heldTaps, now, isOnScreen, onRename, onRemove, onStateChange } = props;
  const chat = useChat({ phone: person.phone, phoneNumberId: tenant.phoneNumberId }, person.name, isOnScreen);
  const [openList, setOpenList] = useState<ChatMessage>();
  const [quoted, setQuoted] = useState<ChatMessage>();
  const input = useRef<HTMLTextAreaElement>(null);
  const listOpener = useRef<HTMLElement>(null);
  const { unreadCount, isConnected, messages = [] } = chat;

  useEffect(() => {
    onStateChange(person.phone, { unreadCount, isConnected });
  }, [person.phone, unreadCount, isConnected, onStateChange]);

  const tap = (messageId: string, choiceId: string) =>
    heldTaps.pass(() => chat.send({ type: 'tap', messageId, choiceId }));
  const reply = (message: ChatMessage) => {
    setQuoted(message);
    input.current?.focus();
  };
  const closeList = () => {
    setOpenList(undefined);
    // The rest of the phone is inert until this render is done.
    requestAnimationFrame(() => listOpener.current?.focus());
  };

  const taps = messages.flatMap((message) => tappedChoice(message) ?? []);
  const sendTaps = (repeated: typeof taps) =>
    void Promise.all(repeated.map((choice) => chat.send({ type: 'tap', ...choice })));
  const menuItems = [
    {
      label: texts.repeatLastTap,
      icon: 'twice' as const,
      isDisabled: taps.length === 0,
      onSelect: () => sendTaps([...taps.slice(-1), ...taps.slice(-1)]),
    },
    {
      label: texts.repeatLastTwoTaps,
      icon: 'twice' as const,
      isDisabled: taps.length < 2,
      onSelect: () => sendTaps(taps.slice(-2)),
    },
    ...(person.isStaff
      ? []
      : [
          {
            label: texts.saveStory,
            icon: 'save' as const,
            isDisabled: !messages.some(({ from }) => from === 'customer'),
            onSelect: () => saveStory(messages, person, tenant),
          },
        ]),
    { label: texts.restart, icon: 'restart' as const, onSelect: () => void chat.restart() },
  ];
  const list = openList && viewOf(openList.content).list;

  return (
    <section
      id={phoneElementId(person.phone)}
      className="phone"
      aria-label={texts.phoneOf(person.name)}
      hidden={!isOnScreen}
    >
      <PhoneOwner person={person} onRename={onRename} onRemove={onRemove} />
      <div className="screen">
        <div className="chat" inert={list !== undefined}>
          <ChatHeader
            businessName={tenant.name}
            isConnected={isConnected}
            isTyping={chat.isTyping}
            menuItems={menuItems}
          />
          <MessageLog
            messages={messages}
            outgoing={chat.outgoing}
            onRetry={(outgoing) => void chat.retry(outgoing)}
            isTyping={chat.isTyping}
            businessName={tenant.name}
            place={tenant}
            now={now}
            emptyText={person.isStaff ? texts.staffNothingYet : texts.nothingYet}
            onTap={tap}
            onReply={reply}
            onOpenList={(message) => {
              listOpener.current =
                document.activeElement instanceof HTMLElement ? document.activeElement : null;
              setOpenList(message);
            }}
          />
          <Composer
            quoted={quoted}
            businessName={tenant.name}
            onCancelReply={() => setQuoted(undefined)}
            onSend={(draft) => void chat.send(draft)}
            inputRef={input}
          />
        </div>
        {openList && list && (
          <ListSheet
            list={list}
            onClose={closeList}
            onSend={(choiceId) => {
              tap(openList.id, choiceId);
              closeList();
            }}
          />
        )}
      </div>
    </section>
  );
}
