/** Something that is wrong with a flow, found before any customer meets it. */
export interface LintProblem {
  /** an error keeps a flow from being published, a warning does not */
  level: 'error' | 'warning';
  /** the name of the rule that found it */
  code: string;
  step?: string;
  /** the place in the step: `text`, `options.book` */
  field?: string;
  language?: string;
  problem: string;
  /** what to do about it */
  fix: string;
}

/** What a rule reports; its code is added by the lint. */
export type Finding = Omit<LintProblem, 'code'>;

/** "step "menu", options.book, in es: …" on one line, without the fix. */
export function describeProblem({ step, field, language, problem }: LintProblem): string {
  const place = [step && `step "${step}"`, field, language && `in ${language}`].filter(Boolean).join(', ');
  return place ? `${place}: ${problem}` : problem;
}
