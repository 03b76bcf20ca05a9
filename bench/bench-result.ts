/** What one bench hands to the runner, which prints all of them as a table and as JSON. */
export interface BenchResult {
  name: string;
  rows: BenchRow[];
  /** how it was measured, where a figure alone would flatter */
  notes?: string[];
}

export interface BenchRow {
  figure: string;
  value: number;
  /** `ms`, `s`, `/s`, `MB`, `%`, `×` for ratios; empty for plain counts */
  unit: string;
  /** what it has to reach, as "≤ 0.5" */
  target?: string;
}
