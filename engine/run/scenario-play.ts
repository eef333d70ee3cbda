import {
  all,
  durationToMs,
  type FactValue,
  find,
  type Pack,
  type ScenarioBecome,
  type ScenarioDefinition,
  type ScenarioPicture,
  type ScenarioStep,
} from '../language/index.ts';
import { changedBound, givenBound, givenWorks } from './given-bound.ts';
import { type Move, Play, type PlayPerson, type TypeOf } from './play.ts';
import type { PictureTaken } from './picture-refusals.ts';
import type { WorkflowOf } from './workflows-of.ts';

type Given = ScenarioDefinition['given'];

const EPOCH = '2026-01-12T09:00:00Z';

/** A request that is played step by step as a scenario says: by its people, on its clock. */
export class ScenarioPlay {
  readonly play: Play;
  private readonly people: ReadonlyMap<string, PlayPerson>;
  private readonly createdBy: readonly string[];
  private readonly creator: string;

  private constructor(play: Play, people: ReadonlyMap<string, PlayPerson>, createdBy: readonly string[], as: string) {
    this.play = play;
    this.people = people;
    this.createdBy = createdBy;
    this.creator = as;
  }

  /** Throws what `workflowOf` throws: no workflow can be made for this type and client. */
  static of(pack: Pack, given: Given, workflowOf: WorkflowOf): ScenarioPlay {
    const workflow = workflowOf(given.type, given.client ?? null);
    const roles = new Map(all(pack, 'role').map(({ definition }) => [definition.id, definition]));
    const people = new Map<string, PlayPerson>();
    for (const [id, { roles: own, groups = [] }] of Object.entries(given.people)) {
      const kind = own.some((role) => roles.get(role)?.kind === 'client') ? 'client' : 'staff';
      people.set(id, { id, kind, roles: own, groups, client: kind === 'client' ? (given.client ?? null) : null });
    }
    const now = new Date(given.at ?? EPOCH);
    const typeOf: TypeOf = (type) => {
      const known = find(pack, 'request-type', type);
      if (known === undefined) return null;
      return { workflow: workflowOf(type, given.client ?? null), priority: known.priority };
    };
    const play = new Play(workflow, requestOf(given, now), people, roles, now, typeOf);
    return new ScenarioPlay(play, people, find(pack, 'request-type', given.type)?.createdBy ?? [], given.as);
  }

  /** Files the request: the step before all others. */
  file(): Move {
    return this.play.file(this.person(this.creator), this.createdBy);
  }

  /** Takes a step; a refused one changes nothing. Throws for somebody whom the scenario does not name. */
  take(step: ScenarioStep): Move {
    const actor = this.actorOf(step);
    if (step.send !== undefined) {
      const { fields = {}, comment = null } = step.with ?? {};
      return this.play.send(actor, { type: step.send, fields, comment });
    }
    if (step.set !== undefined) return this.play.setFields(actor, step.set);
    if (step.tick !== undefined) {
      const { checklist, item, value, picture } = step.tick;
      return this.play.tick(actor, checklist, item, value, pictureTaken(picture));
    }
    if (step.take === true) return this.play.assign(actor, actor);
    if (step.assign !== undefined) {
      return this.play.assign(actor, step.assign === null ? null : this.person(step.assign));
    }
    if (step.advance !== undefined) return this.play.advance(durationToMs(step.advance));
    if (step.become !== undefined) return this.become(actor, step.become);
    return { refusals: [], effects: [], changes: [], transitions: [], filed: [] };
  }

  /** The system finds what is different: whoever is named in the step only looks on. */
  private become(actor: PlayPerson, { clientFields, works, ...bound }: ScenarioBecome): Move {
    const { record } = this.play;
    const client = record.client && { ...record.client, fields: { ...record.client.fields, ...clientFields } };
    return this.play.become(actor, {
      bound: changedBound(bound),
      client,
      works: { ...givenWorks(works), ...record.works, ...works },
    });
  }

  /** Who does a step: whom it names, else whoever filed the request. */
  actorOf({ as }: Pick<ScenarioStep, 'as'>): PlayPerson {
    return this.person(as ?? this.creator);
  }

  person(id: string): PlayPerson {
    const found = this.people.get(id);
    if (found === undefined) throw new Error(`the scenario names nobody "${id}"`);
    return found;
  }
}

/** How a scenario says that a picture was taken. */
function pictureTaken({ distance = 0, age = 'PT0S' }: ScenarioPicture = {}): PictureTaken {
  return { placed: distance !== null, distance, age: age === null ? null : durationToMs(age) };
}

function requestOf(given: Given, now: Date) {
  return {
    number: 'S-1',
    type: given.type,
    subject: given.subject ?? 'Scenario',
    status: null,
    stage: null,
    priority: given.priority ?? 'normal',
    created: now.toISOString(),
    fields: (given.fields ?? {}) as Record<string, FactValue>,
    checklists: {},
    client:
      given.client === undefined
        ? null
        : { code: given.client, name: given.clientName ?? given.client, fields: given.clientFields ?? {} },
    bound: givenBound(given),
    works: givenWorks(given.works),
    assignee: null,
    group: null,
  } as const;
}
