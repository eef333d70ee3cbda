import { all, builtinItemKinds, factTypes, type Pack, type Title } from '../../language/index.ts';
import { boundFields, fieldsOf } from '../../language/pack-fields.ts';
import type { Refusal } from '../../run/index.ts';

/** Words of a reply; places `{{path}}` of the body are filled with facts of the request. */
export interface ReplyWords {
  readonly title: Title;
  readonly body: Title;
}

const PLACE = /\{\{([^{}]*)\}\}/g;
const LONGEST = 10_000;

/** Why a reply cannot be kept so. */
export function replyRefusals({ title, body }: ReplyWords, pack: Pack): Refusal[] {
  const refusals: Refusal[] = [];
  if (!said(title, 200)) {
    const message = 'expected a title of 1 to 200 characters in some language';
    refusals.push({ rule: 'text-invalid', path: '/title', message });
  }
  if (!said(body, LONGEST)) {
    const message = `expected a text of 1 to ${LONGEST} characters in some language`;
    refusals.push({ rule: 'text-invalid', path: '/body', message });
  }
  const facts = factsIn(pack);
  for (const [language, text] of Object.entries(body) as [string, string][]) {
    for (const [, inner = ''] of text.matchAll(PLACE)) {
      if (facts.has(inner.trim())) continue;
      const message = `the text speaks of "{{${inner}}}", and there is no such fact`;
      refusals.push({ rule: 'template-unknown', path: `/body/${language}`, message });
    }
  }
  return refusals;
}

function said(title: Title, most: number): boolean {
  const texts: string[] = Object.values(title);
  return texts.length > 0 && texts.every((text) => text.trim() !== '' && text.length <= most);
}

/** Every fact of the pack, whatever workflow it belongs to. */
function factsIn(pack: Pack): ReadonlySet<string> {
  const types = factTypes({
    requestTypes: null,
    statuses: null,
    stages: null,
    roles: null,
    fields: [...fieldsOf(pack).values()].map(({ field }) => field),
    bound: boundFields(pack),
    checklists: all(pack, 'checklist').map(({ definition }) => definition),
    items: builtinItemKinds,
  });
  return new Set(types.keys());
}
