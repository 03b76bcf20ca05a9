import { quietLogger } from '../../test/support/quiet-logger.ts';
import { createRecordingLogger } from '../../test/support/recording-logger.ts';
import { createJobRunner } from './job-runner.ts';

describe('a job runner', () => {
  it('begins nothing once it is stopped', async () => {
    let runs = 0;
    const runner = createJobRunner(['sweep'], { sweep: async () => void (runs += 1) }, quietLogger);
    await runner.run('sweep');
    runner.stop();
    await runner.run('sweep');
    expect(runs).toBe(1);
  });

  it('leaves out a kind of a newer version, and says so', async () => {
    const { logger, lines } = createRecordingLogger();
    const runner = createJobRunner(['sweep'], { sweep: async () => undefined }, logger);
    await runner.run('toString');
    expect(lines).toMatchObject([{ level: 'warn', jobKind: 'toString' }]);
  });
});
