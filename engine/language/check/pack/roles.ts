import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** People of a client see what is theirs: never the requests of everybody, never the definitions. */
export function checkRoles({ pack, names, workflows }: PackTarget, report: FileReport): void {
  const events = [...workflows.values()].some(({ outline }) =>
    outline.transitions.some(({ trigger }) => 'on' in trigger),
  );
  if (names.senders?.size === 0 && events) {
    const message = 'No role of the pack may send events, so nobody can move a request on.';
    const remedy = 'Add "send" to a grant on requests.';
    report({ severity: 'warning', file: pack.cover.file, path: '', rule: 'roles-cannot-send', message, remedy });
  }
  for (const { file, definition } of all(pack, 'role')) {
    if (definition.kind !== 'client') continue;
    definition.grants.forEach(({ where, on }, index) => {
      const path = `/grants${step(index)}`;
      if (where === 'all') {
        const message = `Role "${definition.id}" is for people of clients, and this grant reaches the requests of all clients.`;
        report({ file, path: `${path}/where`, rule: 'client-grant-all', message, remedy: 'Use "own-client".' });
      }
      if (on !== 'definition') return;
      const message = `Role "${definition.id}" is for people of clients, and this grant opens the definitions to them.`;
      report({
        file,
        path: `${path}/on`,
        rule: 'client-grant-definition',
        message,
        remedy: 'Give the grant to a staff role.',
      });
    });
  }
}
