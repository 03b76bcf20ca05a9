import { jest } from '@jest/globals';
import { createRecordingLogger } from '../../test/support/recording-logger.ts';
import { createOutageLog } from './outage-log.ts';

describe('an outage log', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  function open() {
    const { logger, lines } = createRecordingLogger();
    const messages = { failing: 'it fails', over: 'it works again' };
    const outage = createOutageLog({ logger, messages, fields: { jobKind: 'sweep' } });
    return {
      outage,
      told: () => lines.map(({ level, msg, count, jobKind }) => [level, msg, count, jobKind]),
    };
  }

  it('tells when it begins, once a minute while it lasts, and when it is over', () => {
    const { outage, told } = open();
    for (let second = 0; second < 90; second += 1) {
      outage.failed(new Error('away'));
      jest.advanceTimersByTime(1_000);
    }
    outage.worked();
    outage.worked();
    expect(told()).toEqual([
      ['error', 'it fails', 1, 'sweep'],
      ['error', 'it fails', 61, 'sweep'],
      ['info', 'it works again', 90, 'sweep'],
    ]);
  });

  it('tells of the next one at once, and of nothing where all is well', () => {
    const { outage, told } = open();
    outage.worked();
    expect(told()).toEqual([]);
    outage.failed(new Error('away'));
    outage.worked();
    outage.failed(new Error('away'));
    expect(told().map(([level]) => level)).toEqual(['error', 'info', 'error']);
  });
});
