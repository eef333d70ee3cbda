/** Reads the templates of a print form at each key, beside the page. See `editors/print-form/use-template-problems.ts`. */
import { problemsOfTemplates } from './problems-of-templates.ts';
import type { CheckTemplates } from './template-messages.ts';

addEventListener('message', ({ data: { id, form } }: MessageEvent<CheckTemplates>) =>
  postMessage({ id, problems: problemsOfTemplates(form) }),
);
