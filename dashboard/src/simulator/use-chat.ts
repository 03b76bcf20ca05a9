import { useCallback, useEffect, useRef, useState } from 'react';
import { type ChatAddress, markChatRead, restartChat, sendMessage } from '../../../src/cli/phone/client.ts';
import { followChat } from '../../../src/cli/phone/follow-chat.ts';
import type { ChatMessage, Draft } from '../../../src/cli/phone/wire.ts';
import { usePageVisible } from '../ui/use-page-visible.ts';

/** A draft that is on its way for longer than a blink, or could not be sent. */
export interface Outgoing {
  key: number;
  draft: Draft;
  hasFailed: boolean;
}

export interface ChatHandle {
  /** undefined until the first transcript is here */
  messages: ChatMessage[] | undefined;
  outgoing: Outgoing[];
  isTyping: boolean;
  isConnected: boolean;
  unreadCount: number;
  send: (draft: Draft) => Promise<void>;
  retry: (outgoing: Outgoing) => Promise<void>;
  restart: () => Promise<void>;
}

/** Below this, a sent message appears through the transcript before anybody misses it. */
const SLOW_SEND_MS = 400;

/**
 * One person's chat with one business.
 *
 * @param isOnScreen what arrives is read at once while it is
 */
export function useChat(
  { phone, phoneNumberId }: ChatAddress,
  personName: string,
  isOnScreen: boolean,
): ChatHandle {
  const [messages, setMessages] = useState<ChatMessage[]>();
  const [outgoing, setOutgoing] = useState<Outgoing[]>([]);
  const [isTyping, setTyping] = useTyping();
  const [isConnected, setConnected] = useState(true);
  const lastKey = useRef(0);
  // Browsers allow six connections to a server: a tab that nobody looks at gives its own up.
  const isPageVisible = usePageVisible();

  useEffect(() => {
    if (!isPageVisible) return;
    const watch = new AbortController();
    const follower = {
      onTranscript: (transcript: ChatMessage[]) => {
        setConnected(true);
        setMessages(transcript);
      },
      onTyping: setTyping,
      onLost: () => {
        setConnected(false);
        setTyping(0);
      },
    };
    void followChat('', { phone, phoneNumberId }, follower, watch.signal);
    return () => {
      watch.abort();
      setTyping(0);
    };
  }, [phone, phoneNumberId, isPageVisible, setTyping]);

  const unreadCount =
    messages?.filter(({ from, status }) => from === 'business' && status !== 'read').length ?? 0;
  useEffect(() => {
    if (!isOnScreen || !isPageVisible || unreadCount === 0) return;
    // A missed read receipt is no loss: the next message brings the next.
    markChatRead('', { phone, phoneNumberId }).catch(() => undefined);
  }, [phone, phoneNumberId, isOnScreen, isPageVisible, unreadCount]);

  const send = useCallback(
    async (draft: Draft) => {
      lastKey.current += 1;
      const key = lastKey.current;
      const show = (hasFailed: boolean) =>
        setOutgoing((others) => [...others.filter((other) => other.key !== key), { key, draft, hasFailed }]);
      const slow = setTimeout(() => show(false), SLOW_SEND_MS);
      try {
        await sendMessage('', { phone, phoneNumberId }, draft, personName);
        setOutgoing((others) => others.filter((other) => other.key !== key));
      } catch {
        show(true);
      } finally {
        clearTimeout(slow);
      }
    },
    [phone, phoneNumberId, personName],
  );

  const retry = useCallback(
    (failed: Outgoing) => {
      setOutgoing((others) => others.filter((other) => other.key !== failed.key));
      return send(failed.draft);
    },
    [send],
  );

  const restart = useCallback(async () => {
    await restartChat('', { phone, phoneNumberId });
    setMessages([]);
    setOutgoing([]);
  }, [phone, phoneNumberId]);

  return { messages, outgoing, isTyping, isConnected, unreadCount, send, retry, restart };
}

/** Typing ends by itself: `setTyping(forMs)`, 0 ends it now. */
function useTyping(): [boolean, (forMs: number) => void] {
  const [isTyping, setIsTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const setTyping = useCallback((forMs: number) => {
    clearTimeout(timer.current);
    setIsTyping(forMs > 0);
    if (forMs > 0) timer.current = setTimeout(() => setIsTyping(false), forMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [isTyping, setTyping];
}
