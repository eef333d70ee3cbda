import { expect } from 'chai';
import { actionKinds, builtinActionKinds } from '../../../engine/language/actions/index.ts';
import { builtinKinds } from '../../../engine/language/kind-set.ts';
import { checkEffective, checkPack } from '../../../engine/language/check/index.ts';
import type { StateConfig } from '../../../engine/language/definitions.generated.ts';
import type { Pack } from '../../../engine/language/pack.ts';
import { resolveEffective } from '../../../engine/language/resolve-effective.ts';
import { readBase } from '../fixtures/read-base.ts';

const WORKFLOW = 'workflows/repair.json';
const WORKING = `${WORKFLOW}#/machine/states/field/states/progress/states/working`;
const OVERLAY = 'overlays/big-client.json';

function effectiveFor(pack: Pack, client: string | null) {
  const resolved = resolveEffective(pack, 'repair', client);
  if (!('effective' in resolved)) throw new Error(JSON.stringify(resolved.problems));
  return resolved.effective;
}

function briefly(problems: ReturnType<typeof checkPack>): string[] {
  return problems.map(({ rule, file, path }) => `${rule} ${file}#${path}`);
}

describe('engine/language/check: effective workflows', () => {
  it('finds nothing wrong with what the base pack resolves to', () => {
    const pack = readBase();
    expect(checkEffective(effectiveFor(pack, null), pack)).to.deep.equal([]);
    expect(checkEffective(effectiveFor(pack, 'big-client'), pack)).to.deep.equal([]);
  });

  it('tells a fault of the base once, and never again for each client', () => {
    const pack = readBase({ set: { [`${WORKING}/meta/status`]: 'wroking' } });
    expect(briefly(checkPack(pack))).to.deep.equal([
      `unknown-status ${WORKFLOW}#/machine/states/field/states/progress/states/working/meta/status`,
    ]);
  });

  it('tells a fault that only an overlay makes in the file of the overlay, with the client', () => {
    const pack = readBase({ set: { [`${OVERLAY}#/operations/0/state/on/approve/0/meta/roles`]: ['custmer'] } });
    const problems = checkPack(pack);
    expect(briefly(problems)).to.deep.equal([`unknown-role ${OVERLAY}#/operations/0/state/on/approve/0/meta/roles/0`]);
    expect(problems[0]?.message).to.equal(
      'For client "big-client": There is no role "custmer", which "approve" names.',
    );
    expect(problems[0]?.remedy).to.contain('customer');
  });

  it('tells problems of one effective workflow without looking at the rest of the pack', () => {
    const pack = readBase({
      set: { [`${WORKING}/meta/status`]: 'wroking', 'roles/customer.json#/grants/0/where': 'all' },
    });
    expect(briefly(checkEffective(effectiveFor(pack, null), pack))).to.deep.equal([
      `unknown-status ${WORKFLOW}#/machine/states/field/states/progress/states/working/meta/status`,
    ]);
  });

  it('refuses a machine that only XState refuses: a chain of decisions longer than a step may be', () => {
    const states: Record<string, StateConfig> = {};
    for (let number = 0; number < 250; number += 1) {
      const target = number === 249 ? '#filed' : `#link-${number + 1}`;
      states[`link-${number}`] = { id: `link-${number}`, always: [{ id: `to-${number + 1}`, target }] };
    }
    const pack = readBase();
    const intake = pack.byKind.workflow.get('repair')?.definition.machine.states['intake'];
    if (intake?.states === undefined) throw new Error('the base pack has changed');
    intake.states = { ...states, ...intake.states };
    intake.initial = 'link-0';
    expect(briefly(checkPack(pack))).to.deep.equal([`machine-unbuildable ${WORKFLOW}#/machine`]);
  });

  it('knows the action kinds that it is given, and refuses those it is not given', () => {
    const pack = readBase();
    const without = actionKinds(...[...builtinActionKinds.values()].filter(({ type }) => type !== 'notify'));
    expect(checkPack(pack, { ...builtinKinds, actions: without }).map(({ rule }) => rule)).to.include('unknown-action');
    const fax = {
      type: 'fax',
      class: 'effect',
      params: { type: 'object' },
      references: () => [],
      draft: () => ({ type: 'fax', subject: null, payload: {} }),
    } as const;
    const faxing = readBase({ set: { [`${WORKING}/after/work-time/0/actions/0`]: { type: 'fax' } } });
    expect(checkPack(faxing).map(({ rule }) => rule)).to.include('unknown-action');
    const withFax = { ...builtinKinds, actions: actionKinds(...builtinActionKinds.values(), fax) };
    expect(checkPack(faxing, withFax).map(({ rule }) => rule)).not.to.include('unknown-action');
  });

  it('asks for no second role where the pack has only one', () => {
    const only = { [`${WORKFLOW}#/machine/on/refuse/0/meta/roles`]: ['operator'] };
    const begin = `${WORKFLOW}#/machine/states/field/states/progress/states/planned/on/begin/0/meta/roles`;
    const pack = readBase({ set: { ...only, [begin]: ['operator'] } });
    expect(checkPack(pack).map(({ rule }) => rule)).to.include('single-role-exit');
    const roles = new Map([...pack.byKind.role].filter(([id]) => id === 'operator'));
    const lonely: Pack = { ...pack, byKind: { ...pack.byKind, role: roles } };
    expect(checkEffective(effectiveFor(pack, null), lonely).map(({ rule }) => rule)).not.to.include('single-role-exit');
  });

  it('shows a request that no branch takes', () => {
    const pack = readBase({ remove: [`${WORKFLOW}#/machine/states/intake/states/deciding/always/2`] });
    const [gap] = checkPack(pack);
    expect(gap?.rule).to.equal('guard-gap');
    expect(gap?.example).to.have.property('fields.cover');
  });
});
