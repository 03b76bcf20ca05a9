import type { ChannelCapabilities } from '../../core/ports/channel.ts';
import { limits } from './limits.ts';

export const capabilities: ChannelCapabilities = {
  maxTextLength: limits.textLength,
  buttons: { max: limits.replyButtons.max, labelLength: limits.replyButtons.titleLength },
  list: {
    max: limits.list.maxRows,
    labelLength: limits.list.titleLength,
    descriptionLength: limits.list.descriptionLength,
    openLength: limits.list.openLength,
  },
  windowHours: limits.windowHours,
};
