import { parseArgs } from 'node:util';

export const USAGE = `Talk to a demo business from the terminal, as a customer would on WhatsApp.

Usage: npm run chat -- [--tenant luna] [--phone 15550100100] [--name Alex] [--save FILE] [--url http://127.0.0.1:3000]

  --tenant  the business, by its short name (default: the first of the demo)
  --phone   the number you write from; another number is another person
  --name    your WhatsApp profile name
  --save    writes the chat to this file as a story when it ends; npm run flow -- stories plays it again
  --url     where the server is, if it is not found by itself

What you type is sent. A number or a label from the last answer taps that choice.

  /location /voice /image /sticker   send one of these
  /reply <text>                      answer the last message by quoting it
  /restart                           clear the chat on your phone
  /save <file>                       write the chat so far to a file as a story
  /quit                              leave (or Ctrl-D)

With piped input each line is a message, sent once the one before it was answered:
  printf 'hi\\nBook\\n' | npm run -s chat -- --tenant luna
`;

export interface ChatOptions {
  tenantSlug: string | undefined;
  /** digits only */
  phone: string;
  name: string;
  /** where the chat is written as a story when it ends */
  saveTo: string | undefined;
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
      save: { type: 'string' },
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
    saveTo: values.save,
    url: values.url?.replace(/\/+$/, ''),
    isHelpWanted: values.help,
  };
}
