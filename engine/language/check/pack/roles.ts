import type { Grant } from '../../definitions.generated.ts';
import { all } from '../../pack.ts';
import { DOCUMENT_RIGHTS, REQUEST_RIGHTS } from '../../rights.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** What each area knows of rights and places; everything else would be granted in vain. */
export const GRANT_AREAS: Readonly<
  Record<Grant['on'], { readonly may: Grant['may']; readonly where: readonly Grant['where'][] }>
> = {
  request: {
    may: [...REQUEST_RIGHTS],
    where: ['all', 'group', 'assigned', 'own-client'],
  },
  document: { may: [...DOCUMENT_RIGHTS], where: ['all', 'group', 'assigned', 'own-client'] },
  definition: { may: ['read', 'draft', 'publish'], where: ['all'] },
  people: { may: ['read', 'manage'], where: ['all'] },
  register: { may: ['read', 'manage'], where: ['all', 'own-client'] },
  operation: { may: ['read', 'manage'], where: ['all'] },
  subscription: { may: ['manage'], where: ['all', 'own-client'] },
};

/** Every grant means something; people of a client see what is theirs: never the requests of everybody, never the inner areas. */
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
    definition.grants.forEach((grant, index) => {
      const tell: Tell = (at, rule, message, remedy) =>
        report({ file, path: `/grants${step(index)}${at}`, rule, message, remedy });
      if (definition.kind === 'client' && refuseToClients(definition.id, grant, tell)) return;
      checkMeaning(grant, tell);
    });
  }
}

type Tell = (at: string, rule: Parameters<FileReport>[0]['rule'], message: string, remedy: string) => void;

/** True when the grant is none for clients at all: what else is wrong with it does not matter then. */
function refuseToClients(role: string, { on, where }: Grant, tell: Tell): boolean {
  if (where === 'all') {
    const message = `Role "${role}" is for people of clients, and this grant reaches ${on === 'request' ? 'the requests of all clients' : 'what belongs to all'}.`;
    tell('/where', 'client-grant-all', message, 'Use "own-client".');
  }
  if (on === 'definition') {
    const message = `Role "${role}" is for people of clients, and this grant opens the definitions to them.`;
    tell('/on', 'client-grant-definition', message, 'Give the grant to a staff role.');
  }
  if (on === 'people' || on === 'operation') {
    const what = on === 'people' ? 'the people of the service company' : 'the operation of the engine';
    const message = `Role "${role}" is for people of clients, and this grant opens ${what} to them.`;
    tell('/on', 'client-grant-inner', message, 'Give the grant to a staff role.');
  }
  return on === 'definition' || on === 'people' || on === 'operation';
}

function checkMeaning({ on, may, where, hide = [] }: Grant, tell: Tell): void {
  const area = GRANT_AREAS[on];
  may.forEach((right, at) => {
    if (area.may.includes(right)) return;
    const message = `"${right}" means nothing on "${on}": the grant would allow nothing by it.`;
    tell(`/may${step(at)}`, 'grant-meaningless', message, `On "${on}" there is ${listed(area.may)}.`);
  });
  if (!area.where.includes(where)) {
    const message = `"${where}" means nothing on "${on}", which belongs to no request, group or person.`;
    tell('/where', 'grant-meaningless', message, `Use ${listed(area.where)}.`);
  }
  if (on !== 'request' && hide.length > 0) {
    const message = `A grant on "${on}" shows no fields, so it hides none.`;
    tell('/hide', 'grant-meaningless', message, 'Hide fields in grants on requests.');
  }
}

function listed(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
