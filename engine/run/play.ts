import {
  type CompiledWorkflow,
  type Effect,
  type Facts,
  type FactValue,
  mayOnRequest,
  type RequestRight,
  type RoleDefinition,
} from '../language/index.ts';
import { type AppliedChange, applyToRecord } from './changes.ts';
import { fieldRefusals, filingRefusals, tickRefusals } from './input-refusals.ts';
import { type Instance, timerKey } from './instance.ts';
import { type Offer, offers } from './offers.ts';
import { ON_THE_SPOT, type PictureTaken } from './picture-refusals.ts';
import { type Actor, factsOf, type RequestRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import { fileSubRequests, type FilingType, type SubRequest, type SubRequests } from './sub-requests.ts';
import { StepError } from './step-error.ts';
import { type StepEvent, type StepResult, start, step } from './step.ts';
import type { InstanceView } from './view.ts';
import type { TimerSet } from './walk.ts';

/** A person of the play; `client` is the company a client's person belongs to. */
export interface PlayPerson extends Actor {
  readonly client: string | null;
}

/** What a move led to: the refusals, empty when it was taken; what it changed; and the effects that would be sent. */
export interface Move {
  readonly refusals: readonly Refusal[];
  readonly effects: readonly Effect[];
  readonly changes: readonly AppliedChange[];
  /** Ids of the transitions that were taken, in order. */
  readonly transitions: readonly string[];
  /** Requests that it filed, in order. */
  readonly filed: readonly SubRequest[];
}

/** Tells what is known of a request type; null when there is none. */
export type TypeOf = (type: string) => Omit<FilingType, 'number'> | null;

/** What changed nothing: refused, or with nothing to follow. */
function stayed(refusals: readonly Refusal[] = []): Move {
  return { refusals, effects: [], changes: [], transitions: [], filed: [] };
}

/** Two moves as one: the second followed by itself. */
function follow(first: Move, next: Move): Move {
  return {
    refusals: [],
    effects: [...first.effects, ...next.effects],
    changes: [...first.changes, ...next.changes],
    transitions: [...first.transitions, ...next.transitions],
    filed: [...first.filed, ...next.filed],
  };
}

/** Timers that run in a circle would fire without end while time passes; no honest play needs so many. */
const MOST_FIRED = 2000;

export const SYSTEM: PlayPerson = { id: 'system', kind: 'system', roles: [], groups: [], client: null };

/**
 * One request played in memory on a clock that is moved by hand: the designer's "try it" and the scenarios run on it.
 * The same rules as the real commands, no store. A refused move changes nothing.
 */
export class Play {
  readonly workflow: CompiledWorkflow;
  private readonly roles: ReadonlyMap<string, RoleDefinition>;
  private readonly people: ReadonlyMap<string, PlayPerson>;
  private readonly typeOf: TypeOf;
  now: Date;
  record: RequestRecord;
  instance: Instance | null = null;
  view: InstanceView = { status: null, stage: null, flags: [], states: [], ended: false };
  timers: readonly TimerSet[] = [];
  private fired = 0;
  private filed = 0;

  constructor(
    workflow: CompiledWorkflow,
    request: RequestRecord,
    people: ReadonlyMap<string, PlayPerson>,
    roles: ReadonlyMap<string, RoleDefinition>,
    now: Date,
    typeOf: TypeOf = () => null,
  ) {
    this.typeOf = typeOf;
    this.workflow = workflow;
    this.record = request;
    this.people = people;
    this.roles = roles;
    this.now = now;
  }

  /** Files the request: refused when the person may not, or a field is missing or wrong. */
  file(person: PlayPerson, createdBy: readonly string[]): Move {
    const refusals = filingRefusals(this.workflow, this.record, person, createdBy);
    if (refusals.length > 0) return stayed(refusals);
    return this.settle(person, start(this.workflow, this.facts(person), this.now));
  }

  send(person: PlayPerson, event: Extract<StepEvent, { type: string }>): Move {
    const right = this.rightRefusal(person, 'send');
    const result = step(this.workflow, this.running(), event, this.facts(person), this.now);
    if (right.length > 0) return stayed([...right, ...(result.ok ? [] : result.refusals)]);
    return this.settle(person, result);
  }

  setFields(person: PlayPerson, fields: Readonly<Record<string, FactValue>>): Move {
    const refusals = [
      ...this.endedRefusal(),
      ...this.rightRefusal(person, 'edit'),
      ...fieldRefusals(this.workflow, fields),
    ];
    if (refusals.length > 0) return stayed(refusals);
    return this.changed(person, { ...this.record, fields: { ...this.record.fields, ...fields } });
  }

  /** `taken` tells of a picture how it was taken: on the spot and now, unless given. */
  tick(person: PlayPerson, checklist: string, item: string, value: FactValue, taken: PictureTaken = ON_THE_SPOT): Move {
    const refusals = [
      ...this.endedRefusal(),
      ...this.rightRefusal(person, 'tick'),
      ...tickRefusals(this.workflow, this.record, person, checklist, item, value, taken),
    ];
    const started = this.record.checklists[checklist];
    if (refusals.length > 0 || started === undefined) return stayed(refusals);
    const values = { ...started.values, [item]: value };
    return this.changed(person, {
      ...this.record,
      checklists: { ...this.record.checklists, [checklist]: { ...started, values } },
    });
  }

  /** Gives the request to `to`, to nobody when null; taking it is giving it to oneself. */
  assign(person: PlayPerson, to: PlayPerson | null): Move {
    const refusals = [...this.endedRefusal(), ...this.rightRefusal(person, to?.id === person.id ? 'take' : 'assign')];
    return refusals.length > 0 ? stayed(refusals) : this.changed(person, { ...this.record, assignee: to });
  }

  /**
   * Lets time pass; timers that come due fire in order of their instants, each at its own. Throws StepError `machine`
   * when more than 2,000 have fired in this play: they run in a circle, and the time given would take too long.
   */
  advance(ms: number): Move {
    const until = new Date(this.now.getTime() + ms);
    const passed: Omit<Move, 'refusals'>[] = [];
    const all = (refusals: readonly Refusal[]): Move => ({
      refusals,
      effects: passed.flatMap(({ effects }) => effects),
      changes: passed.flatMap(({ changes }) => changes),
      transitions: passed.flatMap(({ transitions }) => transitions),
      filed: passed.flatMap(({ filed }) => filed),
    });
    for (;;) {
      const due = this.timers.toSorted((a, b) => a.due.getTime() - b.due.getTime()).find((timer) => timer.due <= until);
      if (due === undefined) break;
      this.fired += 1;
      if (this.fired > MOST_FIRED) throw this.circle(due);
      this.now = due.due;
      this.timers = this.timers.filter((timer) => timer !== due);
      const fired = step(this.workflow, this.running(), { timer: due }, this.facts(SYSTEM), this.now);
      const moved = this.settle(SYSTEM, fired);
      if (moved.refusals.length > 0) return all(moved.refusals);
      passed.push(moved);
    }
    this.now = until;
    return all([]);
  }

  /** The world around the request changes: what it is bound to, what was done on it, which parts of it are open. */
  become(person: PlayPerson, { bound, ...facts }: Pick<Partial<RequestRecord>, 'bound' | 'works' | 'client'>): Move {
    const refusals = this.endedRefusal();
    if (refusals.length > 0) return stayed(refusals);
    return this.changed(person, { ...this.record, ...facts, bound: { ...this.record.bound, ...bound } });
  }

  /** What the person could send now, rights included. */
  offers(person: PlayPerson): Offer[] {
    if (this.instance === null) return [];
    const right = this.rightRefusal(person, 'send');
    return offers(this.workflow, this.instance, this.facts(person)).map((offer) =>
      right.length === 0 ? offer : { ...offer, allowed: false, reasons: [...right, ...offer.reasons] },
    );
  }

  /** The request with new facts, once the `always` transitions they open are taken. */
  private changed(person: PlayPerson, record: RequestRecord): Move {
    const before = this.record;
    this.record = record;
    const result = settle(this.workflow, this.running(), this.facts(person), this.now);
    const moved = result === null ? stayed() : this.settle(person, result);
    if (moved.refusals.length > 0) this.record = before;
    return moved;
  }

  private circle({ state, delay }: TimerSet): StepError {
    const told = `more than ${MOST_FIRED} timers fired, the last was ${timerKey(state, delay)}: let less time pass at once`;
    return new StepError('machine', this.workflow.effective.workflow.id, told);
  }

  private running(): Instance {
    if (this.instance === null) throw new Error('the request was not filed');
    return this.instance;
  }

  private facts(person: PlayPerson): Facts {
    const { client: _, ...actor } = person;
    return factsOf(
      this.workflow,
      { ...this.record, status: this.view.status, stage: this.view.stage },
      actor,
      this.now,
    );
  }

  private settle(person: PlayPerson, result: StepResult): Move {
    if (!result.ok) return stayed(result.refusals);
    const subs = this.subRequests(person, result.changes);
    if (!subs.ok) return stayed(subs.refusals);
    this.instance = result.instance;
    this.view = result.view;
    this.record = applyToRecord(
      this.record,
      result.changes,
      (id) => this.people.get(id) ?? { id, roles: [], groups: [] },
    );
    const alive = this.timers.filter(
      (timer) => result.instance.timers[timerKey(timer.state, timer.delay)] === timer.entry,
    );
    this.timers = [...alive, ...result.timers.set];
    const { effects, changes, journal } = result;
    const over = subs.filed.filter(({ relation, result: { view } }) => relation === 'part' && view.ended).length;
    const move = { refusals: [], effects, changes, transitions: journal.transitions, filed: subs.filed };
    if (over === 0) return move;
    // A part that has ended at once is nothing to wait for.
    const { bound } = this.record;
    return follow(move, this.become(person, { bound: { openChildren: (bound?.openChildren ?? 0) - over } }));
  }

  private subRequests(person: PlayPerson, changes: readonly AppliedChange[]): SubRequests {
    const { client: _, ...actor } = person;
    const filing = fileSubRequests(this.record, changes, { actor, now: this.now, level: 1 });
    for (let asked = filing.next(); ; ) {
      if (asked.done === true) return asked.value;
      const type = this.typeOf(asked.value);
      this.filed += 1;
      asked = filing.next(type === null ? null : { ...type, number: `${this.record.number}-${this.filed}` });
    }
  }

  private rightRefusal(person: PlayPerson, right: RequestRight): Refusal[] {
    const roles = person.roles.flatMap((id) => this.roles.get(id) ?? []);
    const request = {
      assignee: this.record.assignee?.id ?? null,
      group: this.record.group,
      client: this.record.client?.code ?? null,
    };
    if (mayOnRequest(roles, right, { actor: person, request })) return [];
    return [{ rule: 'right', path: '/actor', message: `no role of ${person.id} grants "${right}" on this request` }];
  }

  private endedRefusal(): Refusal[] {
    return this.view.ended ? [{ rule: 'ended', path: '', message: 'the request has ended' }] : [];
  }
}
