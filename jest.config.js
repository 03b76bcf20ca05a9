/** Tests run as native ES modules; swc only strips the types, `npm run check` is where types are verified. */
export default {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/src',
    '<rootDir>/fakes',
    '<rootDir>/dashboard/src',
    '<rootDir>/bench',
    '<rootDir>/eval',
    '<rootDir>/test',
  ],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  testTimeout: 30_000,
  maxWorkers: 2,
  // Node keeps the modules of every test file that ran: a worker that has grown is replaced, or it spends its time on garbage.
  workerIdleMemoryLimit: '700MB',
};
