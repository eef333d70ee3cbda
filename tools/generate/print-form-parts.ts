import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FORMS = fileURLToPath(new URL('../../print-forms/', import.meta.url));
const SHARED = join(FORMS, 'partials');
/** Behind this line of a style stands what only that form has. */
const OWN = "/* The form's own. */\n";
const PART = /\{\{~?>\s*([\w-]+)/g;

/** The folders of the shipped forms, by name. */
export function shippedForms(): string[] {
  return readdirSync(FORMS).filter((name) => existsSync(join(FORMS, name, 'form.json')));
}

/**
 * What the shipped forms share, as it stands in each of them: a form is whole in its own folder, so that a pack can take it.
 * Parts are those that the template names, and those that these name.
 */
export function printFormParts(): { path: string; source: () => Promise<string> }[] {
  return shippedForms().flatMap((form) => {
    const folder = join(FORMS, form);
    const parts = [...partsIn(readFileSync(join(folder, 'template.hbs'), 'utf8'))].map((name) => ({
      path: `print-forms/${form}/partials/${name}.hbs`,
      source: async () => readFileSync(join(SHARED, `${name}.hbs`), 'utf8'),
    }));
    const [, own = ''] = readFileSync(join(folder, 'style.css'), 'utf8').split(OWN);
    const style = {
      path: `print-forms/${form}/style.css`,
      source: async () => readFileSync(join(SHARED, 'paper.css'), 'utf8') + own,
    };
    return [...parts, style];
  });
}

function partsIn(template: string, found = new Set<string>()): ReadonlySet<string> {
  for (const [, name = ''] of template.matchAll(PART)) {
    if (found.has(name)) continue;
    found.add(name);
    partsIn(readFileSync(join(SHARED, `${name}.hbs`), 'utf8'), found);
  }
  return found;
}
