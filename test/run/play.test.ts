import { expect } from 'chai';
import type { RoleDefinition } from '../../engine/language/index.ts';
import { Play, type PlayPerson, refusalName, type Move, SYSTEM } from '../../engine/run/index.ts';
import { frozen, NOW, workflowOf } from '../support/effective.ts';

const HOUR = 3_600_000;
const meta = { roles: ['clerk'] };
const WORKFLOW = workflowOf({
  delays: { day: 'P1D', hour: 'PT1H' },
  required: ['serial'],
  clientRequired: true,
  fields: [{ id: 'serial' }, { id: 'amount', type: 'integer', min: 0 }],
  checklists: [
    {
      id: 'proof',
      roles: ['clerk'],
      items: [
        { id: 'photo', title: { en: 'Photo' }, type: 'photo' },
        { id: 'count', title: { en: 'Count' }, type: 'number', min: 1, optional: true },
      ],
    },
  ],
  machine: {
    initial: 'open',
    states: {
      open: {
        id: 'open',
        meta: { status: 'new', checklists: ['proof'] },
        after: {
          hour: [{ id: 'remind', target: '#late', actions: [{ type: 'notify', params: { notification: 'late' } }] }],
        },
        on: { close: [{ id: 'close', target: '#closed', meta: { ...meta, required: { checklists: ['proof'] } } }] },
        always: [
          { id: 'big', target: '#late', guard: { type: 'rule', params: { '>': [{ var: 'fields.amount' }, 9] } } },
        ],
      },
      late: {
        id: 'late',
        meta: { status: 'late' },
        after: {
          day: [{ id: 'drop', target: '#closed', actions: [{ type: 'notify', params: { notification: 'dropped' } }] }],
        },
      },
      closed: { id: 'closed', type: 'final', meta: { status: 'closed' } },
    },
  },
});

const role = (id: string, may: string[], where: string): RoleDefinition =>
  ({ id, kind: 'staff', title: { en: id }, grants: [{ on: 'request', may, where }] }) as unknown as RoleDefinition;
const ROLES = new Map([
  ['clerk', role('clerk', ['send', 'edit', 'tick', 'take', 'assign'], 'all')],
  ['owner', role('owner', ['send', 'edit', 'tick'], 'assigned')],
]);
const person = (id: string, roles: string[]): PlayPerson =>
  frozen({ id, kind: 'staff', roles, groups: [], client: null });
const ANN = person('ann', ['clerk']);
const BOB = person('bob', ['owner']);

function playOf(fields: Record<string, string | number> = { serial: 'A-1' }, client: string | null = 'acme'): Play {
  const record = {
    number: 'R-1',
    type: 'case',
    subject: 'Test',
    status: null,
    stage: null,
    priority: 'normal',
    created: NOW.toISOString(),
    fields,
    checklists: {},
    client: client === null ? null : { code: client, name: client },
    assignee: null,
    group: null,
  } as const;
  return new Play(
    WORKFLOW,
    frozen(record),
    new Map([
      ['ann', ANN],
      ['bob', BOB],
    ]),
    ROLES,
    NOW,
  );
}

function filed(): Play {
  const play = playOf();
  expect(names(play.file(ANN, ['clerk']))).to.deep.equal([]);
  return play;
}

const names = (move: Move): string[] => move.refusals.map(refusalName).toSorted();

describe('a play', () => {
  it('files a request, and knows its state, timers and checklists', () => {
    const play = filed();
    expect(play.view).to.deep.include({ states: ['open'], status: 'new', ended: false });
    expect(play.timers.map(({ due }) => due)).to.deep.equal([new Date(NOW.getTime() + HOUR)]);
    expect(Object.keys(play.record.checklists)).to.deep.equal(['proof']);
  });

  it('lets a checklist be filled in, and opens the gate that waits for it', () => {
    const play = filed();
    expect(names(play.send(ANN, { type: 'close' }))).to.deep.equal(['required-checklist:proof']);
    expect(names(play.tick(ANN, 'proof', 'photo', 'a.jpg'))).to.deep.equal([]);
    expect(names(play.send(ANN, { type: 'close' }))).to.deep.equal([]);
    expect(play.view.ended).to.equal(true);
  });

  it('fires what comes due in its order, each at its own instant', () => {
    const play = filed();
    const { effects } = play.advance(30 * HOUR);
    expect(effects.map(({ subject }) => subject)).to.deep.equal(['late', 'dropped']);
    expect(effects.map(({ payload }) => (payload.request as { status: string }).status)).to.deep.equal(['new', 'late']);
    expect(play.now).to.deep.equal(new Date(NOW.getTime() + 30 * HOUR));
    expect(play.timers).to.deep.equal([]);
  });

  it('does not fire before the instant, and does at it', () => {
    const play = filed();
    expect(play.advance(HOUR - 1).effects).to.deep.equal([]);
    expect(play.advance(1).effects).to.have.length(1);
  });

  it('takes what a field opens by itself', () => {
    const play = filed();
    expect(names(play.setFields(ANN, { amount: 10 }))).to.deep.equal([]);
    expect(play.view.status).to.equal('late');
  });

  it('gives a request to a person and takes it back', () => {
    const play = filed();
    play.assign(ANN, BOB);
    expect(play.record.assignee?.id).to.equal('bob');
    play.assign(ANN, null);
    expect(play.record.assignee).to.equal(null);
  });

  it('offers by role and by right', () => {
    const play = filed();
    const reasons = (who: PlayPerson) => play.offers(who).flatMap((offer) => offer.reasons.map(refusalName));
    expect(reasons(ANN)).to.deep.equal(['required-checklist:proof']);
    expect(reasons(BOB)).to.deep.equal(['right', 'role', 'required-checklist:proof']);
    expect(playOf().offers(ANN)).to.deep.equal([]);
  });
});

describe('a play that refuses', () => {
  it('files nothing without role, client and required fields, and says all of it', () => {
    const play = playOf({ amount: -1, nothing: 1 }, null);
    expect(names(play.file(BOB, ['clerk']))).to.deep.equal([
      'client-required',
      'field-invalid:amount',
      'field-unknown:nothing',
      'required-field:serial',
      'role',
    ]);
    expect(play.instance).to.equal(null);
  });

  it('lets nobody act without the right, and the system always', () => {
    const play = filed();
    expect(names(play.send(BOB, { type: 'close' }))).to.deep.equal(['required-checklist:proof', 'right', 'role']);
    expect(names(play.setFields(BOB, { serial: 'B' }))).to.deep.equal(['right']);
    expect(names(play.tick(BOB, 'proof', 'photo', 'a.jpg'))).to.deep.equal(['right', 'role']);
    expect(names(play.assign(BOB, BOB))).to.deep.equal(['right']);
    expect(names(play.assign(BOB, ANN))).to.deep.equal(['right']);
    expect(names(play.tick(SYSTEM, 'proof', 'photo', 'a.jpg'))).to.deep.equal([]);
  });

  it('changes nothing by a move that is refused', () => {
    const play = filed();
    const before = JSON.stringify([play.record, play.instance, play.timers, play.view]);
    play.send(ANN, { type: 'close' });
    play.send(ANN, { type: 'nothing' });
    play.setFields(ANN, { serial: 'B', amount: 1.5 });
    play.tick(ANN, 'proof', 'nothing', true);
    play.assign(BOB, BOB);
    expect(JSON.stringify([play.record, play.instance, play.timers, play.view])).to.equal(before);
  });

  it('refuses a checklist that is not started, an item that it has not, and what an item cannot hold', () => {
    const play = filed();
    expect(names(play.tick(ANN, 'other', 'photo', 'a.jpg'))).to.deep.equal(['checklist-not-started:other']);
    expect(names(play.tick(ANN, 'constructor', 'photo', 'a.jpg'))).to.deep.equal(['checklist-not-started:constructor']);
    expect(names(play.tick(ANN, 'proof', 'other', true))).to.deep.equal(['item-unknown:other']);
    expect(names(play.tick(ANN, 'proof', 'photo', true))).to.deep.equal(['item-invalid:photo']);
    expect(names(play.tick(ANN, 'proof', 'count', 0))).to.deep.equal(['item-invalid:count']);
  });

  it('refuses everything after the end', () => {
    const play = filed();
    play.advance(48 * HOUR);
    expect(play.view.ended).to.equal(true);
    expect(names(play.send(ANN, { type: 'close' }))).to.deep.equal(['ended']);
    expect(names(play.setFields(ANN, { serial: 'B' }))).to.deep.equal(['ended']);
    expect(names(play.tick(ANN, 'proof', 'photo', 'a.jpg'))).to.deep.equal(['ended']);
    expect(names(play.assign(ANN, BOB))).to.deep.equal(['ended']);
  });

  it('fails when an event is sent to a request that was not filed', () => {
    expect(() => playOf().send(ANN, { type: 'close' })).to.throw('not filed');
  });
});
