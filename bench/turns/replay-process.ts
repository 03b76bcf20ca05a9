import type { DoorUrls } from '../../src/db/doors.ts';
import { answerCalls } from '../child-process.ts';
import { ownCpu, since, type CpuTime } from '../cpu.ts';
import { readLaneDirectory } from './lane-directory.ts';
import { readRecording, type Recording } from './recording.ts';
import { openReplay, type Replay } from './replay.ts';
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

let loaded: { recording: Recording; warmUp: Unit[]; units: Unit[] } | undefined;
let replay: Replay | undefined;

const calls = {
  async load({ file, recordedUrl }: ReplaySource): Promise<{ statements: number; transactions: number }> {
    const recording = await readRecording(file);
    const lanes = await readLaneDirectory(recordedUrl);
    const warmUp = planReplay(recording.steps.slice(0, recording.warmUpSteps), lanes);
    const units = planReplay(recording.steps.slice(recording.warmUpSteps), lanes);
    loaded = { recording, warmUp, units };
    return { statements: recording.steps.length - recording.warmUpSteps, transactions: units.length };
  },
  /** What came before the part that counts. `urls` are the logins of the database to run on. */
  async warmUp({ urls }: { urls: DoorUrls }): Promise<void> {
    if (!loaded) throw new Error('Nothing is loaded.');
    replay = openReplay(loaded.recording, urls);
    await replay.run(loaded.warmUp);
  },
  async run(): Promise<ReplayResult> {
    if (!loaded || !replay) throw new Error('Nothing is warmed up.');
    const cpuBefore = ownCpu();
    const result = await replay.run(loaded.units);
    const cpu = since(cpuBefore, ownCpu());
    await replay.close();
    return { ...result, cpu };
  },
};

export type ReplayCalls = typeof calls;

answerCalls(calls);
