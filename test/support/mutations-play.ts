import type { CompiledWorkflow, FactValue, FieldDefinition, Pack } from '../../engine/language/index.ts';
import { Play, type PlayPerson, StepError, SYSTEM } from '../../engine/run/index.ts';
import { NOW } from './effective.ts';
import type { Dice } from './mutations-dice.ts';

const MOVES = 30;
const HOUR = 3_600_000;
const TOO_MANY = /^more than 2000 timers fired/;

/**
 * Files a request and makes 30 random moves with it: events with and without their fields, timers, ticks, owners. Each
 * is taken or refused; after the end another request begins. Only a rule that fails on its facts may be thrown, or that
 * timers run in a circle for too long; that ends nothing and is passed over. `seen` is told of the play after each move.
 */
export function playAtRandom(
  pack: Pack,
  workflow: CompiledWorkflow,
  client: string | null,
  dice: Dice,
  seen: (play: Play) => void = () => {},
): void {
  const roles = new Map([...pack.byKind.role].map(([id, { definition }]) => [id, definition]));
  const person: PlayPerson = { id: 'ann', kind: 'staff', roles: [...roles.keys()], groups: [], client };
  let play: Play | null = null;
  for (let left = MOVES; left > 0; left -= 1) {
    if (play === null || play.view.ended) {
      const filed: Play = new Play(workflow, recordOf(workflow, client, dice), new Map([['ann', person]]), roles, NOW);
      play = passed(() => filed.file(SYSTEM, []).refusals.length === 0) ? filed : null;
      continue;
    }
    const running: Play = play;
    const who = dice.chance(80) ? SYSTEM : person;
    passed(() => randomMove(running, who, person, dice));
    seen(running);
  }
}

function randomMove(play: Play, who: PlayPerson, person: PlayPerson, dice: Dice): boolean {
  const { workflow } = play;
  switch (dice.below(8)) {
    case 0:
      play.advance(dice.pick([1, 24, 24 * 400]) * HOUR);
      return true;
    case 1: {
      const [checklist, started] = dice.chance(50)
        ? (Object.entries(play.record.checklists)[0] ?? ['x', undefined])
        : ['x', undefined];
      for (const item of started?.items ?? [])
        play.tick(who, checklist, item.id, dice.pick([true, 'photo.jpg', 3, null]));
      return true;
    }
    case 2:
      play.assign(who, dice.chance(70) ? person : null);
      return true;
    case 3: {
      const fields = [...workflow.fields.values()];
      if (fields.length > 0) play.setFields(who, valuesOf([dice.pick(fields)], dice));
      return true;
    }
    default: {
      const offered = play.offers(who);
      const events = [...offered.map(({ event }) => event), 'nobody-knows', 'xstate.stop', 'constructor'];
      const event = offered.length > 0 && dice.chance(90) ? dice.pick(offered).event : dice.pick(events);
      const form = offered.find((each) => each.event === event)?.form ?? [];
      const fields = form.flatMap((id) => workflow.fields.get(id) ?? []);
      play.send(who, { type: event, fields: valuesOf(fields, dice), comment: dice.chance(80) ? 'Because' : null });
      return true;
    }
  }
}

/** False when a rule failed, or too many timers fired; throws everything else. */
function passed(move: () => boolean): boolean {
  try {
    return move();
  } catch (error) {
    if (error instanceof StepError && (error.kind === 'rule' || TOO_MANY.test(error.message))) return false;
    throw error;
  }
}

function recordOf(workflow: CompiledWorkflow, client: string | null, dice: Dice) {
  return {
    number: 'M-1',
    type: workflow.effective.requestType.id,
    subject: 'Mutation',
    status: null,
    stage: null,
    priority: 'normal',
    created: NOW.toISOString(),
    fields: valuesOf([...workflow.fields.values()], dice),
    checklists: {},
    client: { code: client ?? 'somebody', name: 'Somebody' },
    assignee: null,
    group: null,
  } as const;
}

/** Values for fields: nearly always ones they can hold. */
function valuesOf(fields: readonly FieldDefinition[], dice: Dice): Record<string, FactValue> {
  return Object.fromEntries(fields.map((field) => [field.id, dice.chance(3) ? null : valueOf(field, dice)]));
}

function valueOf({ type, min = 0, max, options = [], maxLength = 10 }: FieldDefinition, dice: Dice): FactValue {
  switch (type) {
    case 'number':
    case 'integer':
    case 'money':
      return Math.min(Math.ceil(min) + dice.below(20), max ?? Number.MAX_SAFE_INTEGER);
    case 'boolean':
      return dice.chance(50);
    case 'date':
      return '2026-03-01';
    case 'datetime':
      return dice.pick(['2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z']);
    case 'choice':
      return dice.pick(options).id;
    case 'choices':
      return [dice.pick(options).id];
    case 'phone':
      return '+7 900 000-00-00';
    case 'email':
      return 'ann@example.org';
    case 'text':
    case 'multiline':
      return 'x'.repeat(Math.min(maxLength, 3));
  }
}
