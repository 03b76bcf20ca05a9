#!/usr/bin/env node
import { runChat } from './chat/run.ts';

const isInteractive = process.stdin.isTTY && process.stdout.isTTY;

try {
  await runChat(process.argv.slice(2), process.env, {
    input: process.stdin,
    output: process.stdout,
    isInteractive,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
