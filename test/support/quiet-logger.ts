import { createLogger } from '../../src/core/logger.ts';

/** For tests that provoke what a log would tell of. */
export const quietLogger = createLogger({ level: 'silent' });
