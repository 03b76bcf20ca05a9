import { Menu, type MenuItem } from '../ui/menu.tsx';
import { Avatar } from './avatar.tsx';
import { texts } from './texts.ts';

interface ChatHeaderProps {
  businessName: string;
  isConnected: boolean;
  isTyping: boolean;
  menuItems: readonly MenuItem[];
}

/** Whom this chat is with and what they are doing. */
export function ChatHeader({ businessName, isConnected, isTyping, menuItems }: ChatHeaderProps) {
  const presence = isTyping ? texts.typing : texts.online;
  return (
    <header className="chat-header">
      <Avatar name={businessName} />
      <div className="chat-header-names">
        <h3 dir="auto">{businessName}</h3>
        <p role="status">{isConnected ? presence : texts.connecting}</p>
      </div>
      <Menu label={texts.chatMenu} icon="dots" placement="below" items={menuItems} />
    </header>
  );
}
