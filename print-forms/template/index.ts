/** The template language of print forms: read, checked and walked without generated code. Pure; runs in a worker too. */
export { fieldsOf, type FieldUse } from './check/fields-of.ts';
export { type LintOptions, lintTemplate } from './check/lint-template.ts';
export { HELPERS } from './helper/catalog.ts';
export type { DocumentLanguage, HelperDoc } from './helper/definition.ts';
export { LIMITS } from './limits.ts';
export { parseTemplate } from './parse-template.ts';
export { problemText, type TemplateProblem } from './problem.ts';
export { BASE_STYLE } from './render/base-style.ts';
export type { RenderOptions } from './render/render-options.ts';
export { TemplateFault } from './render/template-fault.ts';
export { renderTemplate } from './render-template.ts';
export { parseStyle } from './style/parse-style.ts';
export type { ParsedTemplate } from './tree.ts';
