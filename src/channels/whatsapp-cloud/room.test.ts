import { room } from '../../conversation/rendering/room.ts';
import { limits } from './limits.ts';

describe('the room that conversations reckon with', () => {
  it('is what WhatsApp gives', () => {
    expect(room).toEqual({
      words: limits.textLength,
      question: limits.interactive.bodyLength,
      buttons: limits.replyButtons.max,
      buttonLabel: limits.replyButtons.titleLength,
      rowLabel: limits.list.titleLength,
      rowDescription: limits.list.descriptionLength,
    });
  });
});
