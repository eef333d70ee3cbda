import type { MachineConfig, StateConfig, TransitionConfig } from '../definitions.generated.ts';
import type { Activity } from './activities.ts';
import { activityTitle } from './activity-title.ts';
import { IdRegister, shorten } from './slug.ts';

/**
 * The machine that allows exactly the successions of the log. Each activity is a state of its own status; the event that
 * leads to it has its id. `start` comes before the first activity, `ended` after the last: the event `end` stands in no
 * log and so is never sent by a replay. Every case ends in an activity that was last in that case, so `ended` can be
 * reached from every state.
 */
export function discoverMachine(id: string, activities: readonly Activity[]): MachineConfig {
  const ids = new IdRegister();
  const start: StateConfig = { id: 'start', meta: { status: 'start' }, on: {} };
  const states: [string, StateConfig][] = [['start', start]];

  for (const activity of activities) {
    if (activity.firsts > 0) start.on![activity.id] = [move(ids, 'start', activity, activity.firsts)];
  }
  for (const activity of activities) {
    const on: Record<string, TransitionConfig[]> = {};
    for (const [next, count] of activity.next) on[next.id] = [move(ids, activity.id, next, count)];
    if (activity.lasts > 0) on.end = [close(ids, activity)];
    states.push([
      activity.id,
      {
        id: activity.id,
        description: `${activity.events} events; first in ${activity.firsts} cases, last in ${activity.lasts}`,
        meta: { status: activity.id },
        on,
      },
    ]);
  }
  states.push(['ended', { id: 'ended', type: 'final', meta: { status: 'ended' } }]);
  return { id, initial: 'start', states: Object.fromEntries(states) };
}

function move(ids: IdRegister, from: string, to: Activity, count: number): TransitionConfig {
  const title = activityTitle(to.words);
  return {
    id: ids.take(shorten(`${from}-to-${to.id}`, 64)),
    target: `#${to.id}`,
    // Entering the same activity again is an event of its own: the state is left and entered.
    ...(from === to.id ? { reenter: true } : {}),
    meta: { title: { en: title, ru: title }, roles: ['agent'] },
    description: `${count} times in the log`,
  };
}

function close(ids: IdRegister, from: Activity): TransitionConfig {
  return {
    id: ids.take(shorten(`${from.id}-to-ended`, 64)),
    target: '#ended',
    meta: { title: { en: 'End', ru: 'Завершить' }, roles: ['agent'] },
    description: `${from.lasts} cases of the log ended here`,
  };
}
