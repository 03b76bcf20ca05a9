import { parseArgs } from 'node:util';

export const USAGE = `Talk to a demo business from the terminal, as a customer would on WhatsApp.

Usage: npm run chat -- [--tenant luna] [--phone 15550100100] [--name Alex] [--url http://127.0.0.1:3000]

  --tenant  the business, by its short name (default: the first of the demo)
  --phone   the number you write from; another number is another person
  --name    your WhatsApp profile name
  --url     where the server is, if it is not found by itself

What you type is sent. A number or a label from the last answer taps that choice.

  /location /voice /image /sticker   send one of these
  /reply <text>                      answer the last message by quoting it
  /restart                           clear the chat on your phone
  /quit                              leave (or Ctrl-D)

With piped input each line is a message, sent once the one before it was answered:
  printf 'hi\\nBook\\n' | npm run -s chat -- --tenant luna
`;

export interface ChatOptions {
  tenantSlug: string | undefined;
  /** digits only */
  phone: string;
  name: string;
  url: string | undefined;
  isHelpWanted: boolean;
}

/** @throws Error that says what is wrong with the arguments */
export function readOptions(args: readonly string[]): ChatOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tenant: { type: 'string' },
      phone: { type: 'string', default: '15550100100' },
      name: { type: 'string', default: 'Alex' },
      url: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const phone = values.phone.replace(/[\s()+.-]/g, '');
  if (!/^\d{7,15}$/.test(phone)) throw new Error(`--phone takes 7 to 15 digits, not "${values.phone}"`);
  return {
    tenantSlug: values.tenant,
    phone,
    name: values.name,
    url: values.url?.replace(/\/+$/, ''),
    isHelpWanted: values.help,
  };
}
