import type { TemplateProblem } from '../../print-forms/template/index.ts';

/** What of a print form says how its templates are to be read; as far as it can be read itself. */
export interface TemplatesToCheck {
  readonly template: string;
  readonly style: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly languages: readonly ('en' | 'ru' | 'kk')[];
  readonly schema: unknown;
}

/** A problem and where it stands: `/template`, `/style` or `/partials/<name>`. */
export interface PartProblem extends TemplateProblem {
  readonly part: string;
}

export interface CheckTemplates {
  readonly id: number;
  readonly form: TemplatesToCheck;
}

export interface CheckedTemplates {
  readonly id: number;
  readonly problems: readonly PartProblem[];
}
