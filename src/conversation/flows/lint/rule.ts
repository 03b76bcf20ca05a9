import type { Finding } from './problem.ts';
import type { LintedFlow } from './linted-flow.ts';

/** One thing that can be wrong with a flow; each is a file in `rules/` and a name in the list of `rules.ts`. */
export interface Rule {
  /** names the rule in problems and in docs/FLOWS.md */
  code: string;
  /** one sentence: what it finds, and why that is bad */
  about: string;
  check(flow: LintedFlow): Finding[];
}
