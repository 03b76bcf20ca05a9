export {
  startLocalOpenAi,
  TOKENS,
  type ChatReply,
  type LocalOpenAi,
  type ReceivedChat,
} from './local-openai.ts';
