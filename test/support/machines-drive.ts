import { expect } from 'chai';
import type { FactValue } from '../../engine/language/index.ts';
import { type Instance, type Offer, refusalName, type StepTaken } from '../../engine/run/index.ts';
import { NOW, refused } from './effective.ts';
import { CLOSED_EVENT, type RandomMachine, type RandomMove } from './machines.ts';
import { EngineRequest } from './machines-engine.ts';
import type { Logged } from './machines-facts.ts';
import type { Feature } from './machines-features.ts';
import { LiveRequest } from './machines-live.ts';
import { Witness } from './machines-seen.ts';

const MINUTE = 60_000;
const FIELDS: Readonly<Record<string, FactValue>> = { count: 0, total: 0, flag: null, letter: null };

/**
 * Does the same to a request in the engine and to a live XState actor, compares after every step, and says what occurred.
 * Throws at the first difference.
 */
export function compareWithLive({ machine, moves }: RandomMachine): Set<Feature> {
  return new Comparison(machine).run(moves);
}

class Comparison {
  readonly #witness: Witness;
  readonly #features: Set<Feature>;
  readonly #engine: EngineRequest;
  readonly #live: LiveRequest;
  #now = NOW;
  #before: Instance | null = null;

  constructor(machine: RandomMachine['machine']) {
    this.#witness = new Witness(machine);
    this.#features = this.#witness.features;
    this.#engine = new EngineRequest(machine, FIELDS);
    const facts = {
      fields: { ...FIELDS },
      group: null,
      assignee: null,
      started: new Set<string>(),
      comment: null,
      actor: 'ann',
    };
    this.#live = new LiveRequest(machine, facts);
  }

  run(moves: readonly RandomMove[]): Set<Feature> {
    this.#compare(this.#engine.start(), []);
    for (const move of moves) this.#move(move);
    this.#stale();
    return this.#features;
  }

  #move(move: RandomMove): void {
    if (move.kind === 'send') return this.#send(move);
    if (move.kind === 'advance') return this.#advance(move.minutes);
    this.#set(move.field, move.value as FactValue);
  }

  /** A field set beside the machine; an event that nothing takes makes the live actor look at its `always` again. */
  #set(field: string, value: FactValue): void {
    const { facts } = this.#live;
    this.#features.add('set-between');
    facts.fields = { ...facts.fields, [field]: value };
    facts.comment = null;
    facts.actor = 'ann';
    const settled = this.#engine.set(field, value, this.#now);
    if (this.#live.snapshot.status === 'active') this.#live.send('reglament.nothing');
    if (settled !== null) {
      this.#features.add('settled');
      this.#compare(settled, []);
    }
    expect(this.#live.log, 'what the field opens').to.deep.equal([]);
    this.#same();
  }

  #send({ event, fields, comment }: Extract<RandomMove, { kind: 'send' }>): void {
    const offer = this.#engine.offers(this.#now).find((each) => each.event === event);
    const { facts } = this.#live;
    const before = facts.fields;
    const active = this.#live.snapshot.status === 'active';
    facts.fields = { ...before, ...fields };
    facts.comment = comment;
    facts.actor = 'ann';
    const selected = active ? this.#live.selects(event) : [];
    const result = this.#engine.send({ type: event, fields: fields as Record<string, FactValue>, comment }, this.#now);
    this.#offered(offer, result.ok, event, fields, comment);
    if (result.ok) {
      expect(selected, `${event} was taken`).to.not.deep.equal([]);
      if (Object.keys(fields).length > 0) this.#features.add('payload');
      if (comment !== null) this.#features.add('comment');
      if (selected.length > 1) this.#features.add('two-at-once');
      this.#live.log = Object.entries(fields).map(([field, value]) => ({
        is: 'change',
        change: { type: 'set-field', field, value },
      }));
      this.#live.send(event);
      this.#compare(result, selected);
      return;
    }
    facts.fields = before;
    expect(refused(result), `why ${event} is refused`).to.deep.equal(this.#reasons(event, selected, active));
    // XState passes over what nothing takes; with fields that were refused it would be another event.
    if (active && selected.length === 0 && Object.keys(fields).length === 0) this.#live.send(event);
    this.#same();
  }

  /** What the engine must refuse an event for, known from XState and from how random machines are made. */
  #reasons(event: string, selected: readonly string[], active: boolean): string[] {
    const note = (feature: Feature, ...names: string[]): string[] => {
      this.#features.add(feature);
      return names;
    };
    if (!active) return note('after-end', 'ended');
    if (this.#live.candidates(event).length === 0)
      return note(event.startsWith('nobody') ? 'unknown-event' : 'not-offered', `not-offered:${event}`);
    const role = event === CLOSED_EVENT ? note('role-refused', 'role') : [];
    if (selected.length > 0) return role;
    return [...note('guard-refused', ...this.#live.candidates(event).map((id) => `guard:${id}`)), ...role].toSorted();
  }

  /** What is offered is what a step does, unless what is typed along with the event decides. */
  #offered(offer: Offer | undefined, ok: boolean, event: string, fields: object, comment: string | null): void {
    if (offer === undefined) expect(ok, `${event} is taken though it was not offered`).to.equal(false);
    else if (!offer.maybe)
      expect(ok, `offer of ${event}: ${offer.reasons.map(refusalName).join(', ')}`).to.equal(offer.allowed);
    else if (!offer.allowed && Object.keys(fields).length === 0 && comment === null) expect(ok).to.equal(false);
  }

  #advance(minutes: number): void {
    this.#features.add('time-passes');
    const until = new Date(this.#now.getTime() + minutes * MINUTE);
    for (;;) {
      this.#live.facts.comment = null;
      this.#live.facts.actor = null;
      const fired = this.#engine.fireNext(until);
      expect(this.#live.clock.fireNext(until.getTime() - NOW.getTime()), 'a timer fires').to.equal(fired !== undefined);
      if (fired === undefined) break;
      this.#features.add('timer-fired');
      this.#now = fired.at;
      this.#compare(fired.result, []);
    }
    this.#now = until;
    this.#live.clock.now = until.getTime() - NOW.getTime();
  }

  /** A timer that is not armed, or not with this number, changes nothing. */
  #stale(): void {
    const { timers, status, entry } = this.#engine.instance;
    if (status !== 'active' || entry === 0) return;
    const [key = 's1/short'] = Object.keys(timers);
    const [state = '', delay = ''] = key.split('/');
    const result = this.#engine.send({ timer: { state, delay, entry: entry + 1 } }, this.#now);
    expect(refused(result)).to.deep.equal([`timer-stale:${key}`]);
    this.#features.add('timer-stale');
  }

  #compare(result: StepTaken, selected: readonly string[]): void {
    const { log } = this.#live;
    const changes = result.changes.map((change) =>
      'items' in change ? { type: change.type, checklist: change.checklist } : change,
    );
    const wanted = log.filter((each) => each.is === 'change').map(({ change }) => change);
    expect(changes, 'changes in order').to.deep.equal(wanted);
    const effects = result.effects.map(({ type, subject, payload }) => ({
      subject: `${type}:${subject}`,
      seen: seenBy(payload),
    }));
    expect(effects, 'effects in order, with the facts they saw').to.deep.equal(
      log.filter(isEffect).map(({ subject, seen }) => ({ subject, seen })),
    );
    const traces = log.filter(isEffect).flatMap(({ subject }) => /^mark:(t\d+)$/.exec(subject)?.[1] ?? []);
    expect(result.journal.transitions, 'transitions in order').to.deep.equal(traces);
    if (selected.length > 0) expect(selected, 'what is taken first').to.include(traces[0]);
    if (selected.some((id) => !traces.includes(id))) this.#features.add('preempted');
    this.#witness.step(this.#before, result, log);
    this.#before = result.instance;
    this.#live.log = [];
    this.#same();
  }

  #same(): void {
    const { instance, timers, record } = this.#engine;
    const { snapshot, clock, facts } = this.#live;
    this.#live.inDocumentOrder();
    expect(instance.value, 'state value').to.deep.equal(snapshot.value);
    expect(instance.status, 'status').to.equal(snapshot.status);
    const remembered = Object.fromEntries(Object.entries(instance.history).map(([key, ids]) => [key, ids.toSorted()]));
    expect(remembered, 'history').to.deep.equal(this.#live.remembered());
    const armed = timers.map(
      ({ state, delay, due }) => `xstate.after.${delay}.${state} ${Date.parse(due) - NOW.getTime()}`,
    );
    expect(armed.toSorted(), 'armed timers').to.deep.equal(
      clock
        .armed()
        .map(({ name, due }) => `${name} ${due}`)
        .toSorted(),
    );
    expect(Object.keys(instance.timers).toSorted()).to.deep.equal(
      timers.map(({ state, delay }) => `${state}/${delay}`).toSorted(),
    );
    expect(record.fields, 'fields').to.deep.equal(facts.fields);
    expect({ group: record.group, assignee: record.assignee?.id ?? null }).to.deep.equal({
      group: facts.group,
      assignee: facts.assignee,
    });
    expect(Object.keys(record.checklists).toSorted()).to.deep.equal([...facts.started].toSorted());
    const dues = timers.map(({ due }) => due);
    if (timers.length > 1) this.#features.add('timers-2');
    if (new Set(dues).size < dues.length) this.#features.add('timers-tied');
    if (instance.status === 'done') this.#features.add('ended');
  }
}

function seenBy(payload: Readonly<Record<string, unknown>>): object {
  const { fields, group, assignee } = payload;
  return { fields, group, assignee };
}

function isEffect(each: Logged): each is Extract<Logged, { is: 'effect' }> {
  return each.is === 'effect';
}
