import { quietLogger } from '../../../test/support/quiet-logger.ts';
import { newId, type ChannelId, type TenantId } from '../../core/ids.ts';
import type { Channel } from '../../core/ports/channel.ts';
import { createAcknowledger, type TakenMessage } from './acknowledger.ts';

/** A provider that answers when it is told to, and the way to its account. */
function openProvider() {
  const told: { id: string; isAnswering: boolean; signal: AbortSignal | undefined }[] = [];
  let answerAll: () => void = () => undefined;
  const answered = new Promise<undefined>((resolve) => (answerAll = () => resolve(undefined)));
  let findIt: () => void = () => undefined;
  const found = new Promise<void>((resolve) => (findIt = resolve));
  const channel: Channel = {
    kind: 'whatsapp-cloud',
    capabilities: {
      maxTextLength: 1,
      buttons: { max: 1, labelLength: 1 },
      list: { max: 1, labelLength: 1, descriptionLength: 1, openLength: 1 },
    },
    send: () => Promise.reject(new Error('nothing is sent here')),
    acknowledge: (_account, id, { isAnswering, signal }) => {
      told.push({ id, isAnswering, signal });
      return answered;
    },
  };
  const acknowledger = createAcknowledger({
    channels: new Map([['whatsapp-cloud', channel]]),
    findAccount: async () => {
      await found;
      return { kind: 'whatsapp-cloud', account: { address: '1', token: 't' } };
    },
    logger: quietLogger,
  });
  return { acknowledger, told, findIt, answerAll };
}

const tenantId = newId<TenantId>();
const channelId = newId<ChannelId>();
const message = (providerMessageId: string): TakenMessage => ({
  tenantId,
  channelId,
  providerMessageId,
  isAnswering: true,
});
const breath = () => new Promise((resolve) => setImmediate(resolve));

it('tells that an answer is coming', async () => {
  const { acknowledger, told, findIt } = openProvider();
  findIt();
  acknowledger.acknowledge(message('a'));
  await breath();
  expect(told).toMatchObject([{ id: 'a', isAnswering: true }]);
});

it('does not say so after the answer has left: it would stand there for 25 seconds', async () => {
  const { acknowledger, told, findIt } = openProvider();
  const answerLeaves = acknowledger.acknowledge(message('a'));
  answerLeaves();
  findIt();
  await breath();
  expect(told).toMatchObject([{ id: 'a', isAnswering: false }]);
});

it('says it once, however often the turn is tried', async () => {
  const { acknowledger, told, findIt } = openProvider();
  findIt();
  for (let attempt = 0; attempt < 3; attempt += 1) acknowledger.acknowledge(message('a'));
  await breath();
  expect(told).toHaveLength(1);
});

it('leaves out what would pile up behind a provider that hangs, and goes on when it is back', async () => {
  const { acknowledger, told, findIt, answerAll } = openProvider();
  findIt();
  for (let count = 0; count < 500; count += 1) acknowledger.acknowledge(message(`a${count}`));
  await breath();
  expect(told).toHaveLength(64);
  answerAll();
  await breath();
  acknowledger.acknowledge(message('b'));
  await breath();
  expect(told.at(-1)?.id).toBe('b');
});

it('breaks off at the end', async () => {
  const { acknowledger, told, findIt, answerAll } = openProvider();
  findIt();
  acknowledger.acknowledge(message('a'));
  await breath();
  acknowledger.stop();
  expect(told[0]?.signal?.aborted).toBe(true);
  answerAll();
});
