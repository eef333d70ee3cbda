import type { TransitionConfig } from '../definitions.generated.ts';
import { lineage, type OutlineState, type OutlineTransition } from '../outline.ts';
import { type Collection, describeMembers, describeOrder } from './changes.ts';
import type { Speaker, Spoken } from './speaker.ts';
import { delayTraits, stateTraits, transitionTraits } from './workflow-traits.ts';

/** Sentences for everything in which two machines and their delays differ. */
export function describeWorkflowChanges(before: Spoken, after: Spoken, speaker: Speaker): string[] {
  const isGone = (state: OutlineState) => !after.outline.stateById.has(state.id);
  const quietState = (id: string) => {
    const state = before.outline.stateById.get(id);
    return state !== undefined && lineage(state).slice(1).some(isGone);
  };
  const quietTransition = (id: string) => {
    const state = before.outline.transitionById.get(id)?.state;
    return state !== undefined && lineage(state).some(isGone);
  };
  const nothing = () => false;
  return [
    ...describeMembers(delays(before, speaker), delays(after, speaker), speaker),
    // What lies inside a state that goes, goes without a word of its own.
    ...describeMembers(states(before, speaker), states(after, speaker), speaker, {
      added: nothing,
      removed: quietState,
    }),
    ...describeMembers(transitions(before, speaker), transitions(after, speaker), speaker, {
      added: nothing,
      removed: quietTransition,
    }),
    ...stateOrders(before, after, speaker),
    ...branchOrders(before, after, speaker),
  ];
}

function delays(
  { delays: map }: Spoken,
  speaker: Speaker,
): Collection<Spoken['delays'][string] & { readonly key: string }> {
  return {
    members: new Map(Object.entries(map).map(([key, delay]) => [key, { ...delay, key }])),
    subject: ({ key, title }) => `${speaker.words.subject.delay} ${speaker.title(title, key)}`,
    traits: delayTraits(speaker),
    text: (delay) => delay,
  };
}

function states(spoken: Spoken, speaker: Speaker): Collection<OutlineState> {
  return {
    members: spoken.outline.stateById,
    subject: ({ id }) => `${speaker.words.subject.state} ${speaker.state(id, spoken)}`,
    traits: stateTraits(speaker, spoken),
    text: ({ key, config }) => {
      const { states: _, on: __, after: ___, always: ____, onDone: _____, ...own } = config;
      return { key, own };
    },
  };
}

function transitions(spoken: Spoken, speaker: Speaker): Collection<OutlineTransition> {
  return {
    members: spoken.outline.transitionById,
    subject: (transition) => speaker.transition(transition, spoken),
    traits: [
      {
        property: 'place',
        inName: true,
        one: ({ state, trigger }) => ({ raw: [state.id, trigger], said: speaker.state(state.id, spoken) }),
      },
      ...transitionTraits(speaker, spoken),
    ],
    text: ({ config }) => config,
  };
}

/** The order of regions is the order in which they are entered and left. */
function stateOrders(before: Spoken, after: Spoken, speaker: Speaker): string[] {
  return before.outline.states.flatMap((state) => {
    const now = after.outline.stateById.get(state.id);
    if (now === undefined) return [];
    const ids = (each: OutlineState) => each.children.map(({ id }) => id);
    const subject = `${speaker.words.subject.state} ${speaker.state(state.id, before)}`;
    return describeOrder(subject, 'states', ids(state), ids(now), (id) => speaker.state(id, after), speaker);
  });
}

/** The first branch whose guard holds is taken, so their order decides. */
function branchOrders(before: Spoken, after: Spoken, speaker: Speaker): string[] {
  return before.outline.transitions.flatMap((transition) => {
    const now = after.outline.transitionById.get(transition.id);
    const sharesList = (each: TransitionConfig) => now?.list.some(({ id }) => id === each.id) === true;
    const first = transition.list.find(sharesList);
    if (transition.list.length < 2 || now === undefined || first?.id !== transition.id) return [];
    const ids = (list: readonly TransitionConfig[]) => list.map(({ id }) => id);
    const say = (id: string) => {
      const target = after.outline.transitionById.get(id)?.config.target;
      return speaker.target(target, after) ?? speaker.words.quote(id);
    };
    return describeOrder(
      speaker.transition(transition, before),
      'branches',
      ids(transition.list),
      ids(now.list),
      say,
      speaker,
    );
  });
}
