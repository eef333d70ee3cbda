import { effectiveNames, namesOf } from '../../engine/language/diff/index.ts';
import { compile, type Facts, type Pack, readPack, resolveEffective } from '../../engine/language/index.ts';
import type { RefusalScene } from '../../engine/presenters/index.ts';
import { factsOf } from '../../engine/run/index.ts';
import { readPackFiles, shippedPack } from '../support/world-pack.ts';

/** A repair of the vending pack as refusals see it, with these facts changed. */
export function vendingScene(change: Partial<Facts> = {}): RefusalScene {
  const { pack } = readPack(readPackFiles(shippedPack('vending-service')));
  const resolved = resolveEffective(pack as Pack, 'repair', null);
  if (!('effective' in resolved)) throw new Error('the pack does not resolve');
  const workflow = compile(resolved.effective, 'hash');
  const record = {
    number: '7',
    type: 'repair',
    subject: 'Belt slips',
    status: 'inspection',
    stage: null,
    priority: 'normal',
    created: '2026-03-02T08:00:00.000Z',
    fields: {},
    checklists: {},
    client: null,
    assignee: null,
    group: null,
  } as const;
  const actor = { id: 'egor', kind: 'staff', roles: ['field-engineer'], groups: [] } as const;
  const facts = { ...factsOf(workflow, record, actor, new Date('2026-03-02T09:00:00Z')), ...change };
  return { workflow, facts, names: effectiveNames([resolved.effective], namesOf(pack as Pack)) };
}
