import type { Publish } from '../../engine/commands/index.ts';
import type { Json } from './world-pack.ts';

/** The states of the workshop's main region. */
export const jobOf = (flow: Json): Json => flow.machine.states.order.states.job.states;

/**
 * The next version of the workshop's workflow: `waiting` is called `pending`, `weighing` is gone, there is a longer
 * delay, a new delay at `ready`, and a state between.
 */
export function upgrade(flow: Json): void {
  const job = jobOf(flow);
  const { waiting, weighing: _, ...rest } = job;
  for (const key of Object.keys(job)) delete job[key];
  Object.assign(job, rest, { pending: { ...waiting, id: 'pending' } });
  delete job.intake.on.weigh;
  job.intake.on.estimate[1].target = '#pending';
  job['inspection-of'].on['ask-rider'][0].target = '#pending';
  flow.delays['give-up-after'].duration = 'P5D';
  flow.delays['ask-again-after'] = { duration: 'P1D', title: { en: 'Ask again after' } };
  delete flow.delays['weigh-limit'];
  const again = { id: 'asked-again', actions: [{ type: 'notify', params: { notification: 'reminder' } }] };
  job.ready.after['ask-again-after'] = [again];
  job['inspection-of'].on['start-work'][0].target = '#prepared';
  const meta = { title: { en: 'Go' }, roles: ['desk', 'mechanic'] };
  job.prepared = {
    id: 'prepared',
    meta: { status: 'in-work' },
    on: { go: [{ id: 'go', target: '#work', meta }] },
  };
}

/** Publishes with a job that moves running requests to that version. */
export const MOVE: Partial<Publish> = { running: 'now', plan: { states: { waiting: 'pending' } } };
