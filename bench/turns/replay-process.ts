import type { DoorUrls } from '../../src/db/doors.ts';
import { answerCalls } from '../child-process.ts';
import { ownCpu, since, type CpuTime } from '../cpu.ts';
import { readLaneDirectory } from './lane-directory.ts';
import { readRecording, type Recording } from './recording.ts';
import { replay } from './replay.ts';
import { planReplay, type Unit } from './replay-plan.ts';

/* Runs a recording's statements once more and nothing else: what the product would cost if it were only its SQL. */

export interface ReplaySource {
  file: string;
  /** the database that the recorded run left behind, to learn from it which statements belong together */
  recordedUrl: string;
}

export interface ReplayResult {
  seconds: number;
  /** statements that PostgreSQL refused, as it may have done in the run */
  refused: number;
  /** of this process, while it lasted */
  cpu: CpuTime;
}

let loaded: { recording: Recording; units: Unit[] } | undefined;

const calls = {
  async load({ file, recordedUrl }: ReplaySource): Promise<{ statements: number; transactions: number }> {
    const recording = await readRecording(file);
    const units = planReplay(recording, await readLaneDirectory(recordedUrl));
    loaded = { recording, units };
    return { statements: recording.steps.length, transactions: units.length };
  },
  /** @param options.urls the logins of the database to run on */
  async run({ urls }: { urls: DoorUrls }): Promise<ReplayResult> {
    if (!loaded) throw new Error('Nothing is loaded.');
    const cpuBefore = ownCpu();
    const result = await replay(loaded.recording, loaded.units, urls);
    return { ...result, cpu: since(cpuBefore, ownCpu()) };
  },
};

export type ReplayCalls = typeof calls;

answerCalls(calls);
