import type { DocumentLanguage } from '../helper/definition.ts';
import { nearest } from '../nearest.ts';
import { inOrder } from '../parse-template.ts';
import { problem, START, type TemplateProblem } from '../problem.ts';
import type { RenderOptions } from '../render/render-options.ts';
import { wordsOf } from '../render/world.ts';
import type { ParsedTemplate } from '../tree.ts';
import { fieldProblem } from './field-problem.ts';
import { SchemaShape } from './schema-shape.ts';
import { UsedFields } from './unused-fields.ts';
import { FieldWalker } from './walk-fields.ts';

/** What a template is checked against; what is not given is not checked. */
export interface LintOptions {
  /** The JSON Schema of the data. */
  readonly schema?: unknown;
  readonly partials?: Readonly<Record<string, ParsedTemplate>>;
  readonly strings?: RenderOptions['strings'];
  /** The languages that a document may be in; those of the words unless given. */
  readonly languages?: readonly DocumentLanguage[];
}

/**
 * What is wrong with a template that was read: fields that the data have not, values that a helper cannot do with, words and
 * parts that are missing; as warnings what is never used and signatures that may stand alone on a page.
 */
export function lintTemplate(template: ParsedTemplate, options: LintOptions): TemplateProblem[] {
  const { schema, partials = {}, strings } = options;
  const problems: TemplateProblem[] = [];
  const shape = schema === undefined ? undefined : new SchemaShape(schema);
  const used = new UsedFields();
  const keys = new Set<string>();
  let anyKey = false;
  const walker = new FieldWalker(
    {
      field(path, at, text, purpose) {
        used.add(path, purpose);
        const found = shape && fieldProblem(shape, path, at, text, purpose);
        if (found) problems.push(found);
      },
      words(key, at) {
        if (key === undefined) anyKey = true;
        else if (strings) {
          keys.add(key);
          for (const language of languagesOf(options))
            if (wordsOf(strings, language, key) === undefined)
              problems.push(problem('missing-string', at, { near: key, language }));
        }
      },
      partial(name, at, inside) {
        if (inside.includes(name)) problems.push(problem('partial-in-itself', at, { near: name }));
        else if (!Object.hasOwn(partials, name)) {
          const meant = nearest(name, Object.keys(partials));
          problems.push(problem('unknown-partial', at, { near: name, ...(meant !== undefined && { meant }) }));
        }
      },
      signature(at, kept) {
        if (!kept) problems.push(problem('signature-alone', at, {}, 'warning'));
      },
    },
    partials,
  );
  walker.walk(template);
  const unusedWords = anyKey ? [] : [...keysOf(strings)].filter((key) => !keys.has(key));
  problems.push(...unusedWords.map((near) => problem('unused-string', START, { near }, 'warning')));
  if (shape) problems.push(...used.unused(shape));
  return inOrder(problems);
}

function languagesOf({ languages, strings = {} }: LintOptions): readonly DocumentLanguage[] {
  return languages ?? (['en', 'ru', 'kk'] as const).filter((language) => Object.hasOwn(strings, language));
}

function keysOf(strings: RenderOptions['strings'] = {}): ReadonlySet<string> {
  return new Set(Object.values(strings).flatMap((words) => Object.keys(words)));
}
