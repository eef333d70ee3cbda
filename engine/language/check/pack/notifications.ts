import type { Title } from '../../definitions.generated.ts';
import { all } from '../../pack.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** Places that are no facts: they open the public page of the request, and only people of its client are told them. */
const SECRETS: readonly string[] = ['request.secret', 'request.statusLink'];
const PLACE = /\{\{([^{}]*)\}\}/g;

/** Places `{{path}}` in the texts of notifications must name facts. */
export function checkNotifications({ pack, facts }: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(pack, 'notification')) {
    for (const part of ['subject', 'body'] as const) {
      for (const [language, text] of Object.entries(definition[part])) {
        const path = `/${part}/${language}`;
        for (const [, inner = ''] of text.matchAll(PLACE)) {
          if (facts.has(inner.trim()) || SECRETS.includes(inner.trim())) continue;
          const message = `The text speaks of "{{${inner}}}", and there is no such fact.`;
          report({
            file,
            path,
            rule: 'unknown-fact',
            message,
            remedy: didYouMean(inner.trim(), [...facts.keys(), ...SECRETS], 'Name a fact, like "{{request.number}}".'),
          });
        }
        if (!/\{\{|\}\}/.test(text.replaceAll(PLACE, ''))) continue;
        const message = 'The text has "{{" or "}}" without its partner.';
        report({ file, path, rule: 'template-malformed', message, remedy: 'Write places as "{{request.number}}".' });
      }
    }
  }
}

/** Facts that the texts of a notification speak of. */
export function templatePaths(texts: readonly Title[]): string[] {
  const said = texts.flatMap((text): string[] => Object.values(text));
  return said.flatMap((text) => [...text.matchAll(PLACE)].map(([, inner = '']) => inner.trim()));
}
