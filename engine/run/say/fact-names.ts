import type { NamedKind, Names } from '../../language/diff/index.ts';
import type { CompiledWorkflow, Title } from '../../language/index.ts';
import { fill, type Language, titleIn, WORDS, type Words } from './words.ts';

/** How the facts of a workflow are called in a sentence, by their paths. */
export function factNames(
  workflow: CompiledWorkflow,
  names: Names,
  words: Words,
  language: Language,
): (path: string) => string {
  const quoted = (text: string): string => fill(words.quote, { text });
  return (path) => {
    const [place, id = '', part, item] = path.split('.');
    if (place === 'fields') return quoted(titleIn(names.title('field', id) ?? { en: id }, language));
    if (id === 'fields' && part !== undefined)
      return quoted(titleIn(names.title('field', part) ?? { en: part }, language));
    if (place === 'documents' && (part === 'status' || part === 'number' || part === 'count')) {
      const document = titleIn(names.title('document', id) ?? { en: id, ru: id }, language);
      return fill(words[`document-${part}`], { document });
    }
    if (place !== 'checklists') return (words.fact as Readonly<Record<string, string>>)[path] ?? path;
    const checklist = titleIn(names.title('checklist', id) ?? { en: id }, language);
    if (part === 'started') return fill(words['checklist-started'], { checklist });
    if (part === 'complete') return fill(words['checklist-complete'], { checklist });
    const found = workflow.checklists.get(id)?.items.find((each) => each.id === item);
    return quoted(found === undefined ? (item ?? path) : titleIn(found.title, language));
  };
}

/** How the values of facts are called: choices, statuses and roles by their titles. */
export function valueNames(
  workflow: CompiledWorkflow,
  names: Names,
  language: Language,
): (path: string, value: string | number | boolean) => string | undefined {
  return (path, value) => {
    if (typeof value !== 'string') return undefined;
    if (/^documents\.[^.]+\.status$/.test(path)) return documentStatus(value, language);
    const title = valueTitle(workflow, names, path, value);
    return title === undefined ? undefined : titleIn(title, language);
  };
}

function documentStatus(status: string, language: Language): string | undefined {
  const called: Readonly<Record<string, string>> = WORDS[language]['document-statuses'];
  return called[status];
}

function valueTitle(workflow: CompiledWorkflow, names: Names, path: string, value: string): Title | undefined {
  const [place, id = '', part, item] = path.split('.');
  if (place === 'fields') return names.title('option', `${id}/${value}`);
  if (id === 'fields' && part !== undefined) return names.title('option', `${part}/${value}`);
  if (place === 'checklists') {
    const options = workflow.checklists.get(id)?.items.find((each) => each.id === item)?.options;
    return options?.find((option) => option.id === value)?.title;
  }
  const kind = KINDS[path];
  return kind === undefined ? undefined : names.title(kind, value);
}

const KINDS: Readonly<Record<string, NamedKind>> = {
  'request.type': 'request-type',
  'request.status': 'status',
  'request.stage': 'stage',
  'actor.roles': 'role',
  'assignee.roles': 'role',
  group: 'group',
};
