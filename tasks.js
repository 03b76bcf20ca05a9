#!/usr/bin/env node
/* The developer's verbs that are made of several tools: `npm run build`, `check` and `dev`; each answers `-- --help`. */
import { spawnSync } from 'node:child_process';

const tasks = {
  build: {
    help: 'Compiles the server to dist/ and builds the pages to dist/dashboard/. npm ci does it by itself.',
    steps: [
      ['tsc', '-p', 'tsconfig.build.json'],
      ['vite', 'build', 'dashboard', '--logLevel', 'warn'],
    ],
  },
  check: {
    help: 'Checks types, lint rules and formatting of everything. Run it before you commit.',
    steps: [
      ['tsc', '-p', 'tsconfig.json'],
      ['tsc', '-p', 'dashboard/tsconfig.json'],
      ['eslint', '.'],
      ['prettier', '--check', '--log-level', 'warn', '.'],
    ],
  },
  dev: {
    help: 'Starts the server from source and restarts it on every change. For the pages: npx vite dashboard.',
    steps: [['tsx', 'watch', '--clear-screen=false', 'src/main.ts']],
  },
};

const [name = '', ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task || args.includes('--help') || args.includes('-h')) {
  process.stdout.write(
    task ? `npm run ${name}\n\n${task.help}\n` : `There are ${Object.keys(tasks).join(', ')}.\n`,
  );
  process.exit(task ? 0 : 1);
}
for (const [tool, ...options] of task.steps) {
  const { status } = spawnSync(tool, [...options, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
