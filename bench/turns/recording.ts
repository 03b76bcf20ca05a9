import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { ObservedStatement } from '../../src/db/statement.ts';

/** What passed through the doors of a run, in order. */
export interface Recording {
  /** each text once, with its name where it is prepared */
  statements: { name: string | undefined; text: string }[];
  steps: RecordedStep[];
  /** how many of the first steps came before the part that counts */
  warmUpSteps: number;
}

export interface RecordedStep {
  door: ObservedStatement['door'];
  /** steps of one transaction share it; undefined = autocommit */
  transaction: number | undefined;
  /** place in `statements` */
  statement: number;
  values: readonly unknown[] | undefined;
}

export interface Recorder {
  observe(observed: ObservedStatement): void;
  /** What comes from now on counts. */
  begin(): void;
  /** Buffers in it stay buffers. */
  writeTo(file: string): Promise<void>;
}

/** Remembers in memory while the run lasts: no more than one small object for each statement. */
export function createRecorder(): Recorder {
  const observations: ObservedStatement[] = [];
  let warmUpSteps = 0;
  return {
    observe: (observed) => void observations.push(observed),
    begin: () => void (warmUpSteps = observations.length),
    async writeTo(file) {
      const places = new Map<string, number>();
      const recording: Recording = { statements: [], steps: [], warmUpSteps };
      for (const { door, transaction, statement } of observations) {
        const { name, text, values } = statement;
        const place = places.get(text) ?? recording.statements.push({ name, text }) - 1;
        places.set(text, place);
        recording.steps.push({ door, transaction, statement: place, values });
      }
      await writeFile(file, serialize(recording));
    },
  };
}

export async function readRecording(file: string): Promise<Recording> {
  return deserialize(await readFile(file)) as Recording; // written just above
}
