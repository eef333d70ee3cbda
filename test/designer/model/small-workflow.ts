import type { WorkflowDefinition } from '../../../engine/language/index.ts';

/** A workflow with one of everything, small enough to be read in a test. */
export function smallWorkflow(): WorkflowDefinition {
  return {
    $schema: 'workflow.schema.json',
    id: 'repair',
    title: { en: 'Repair' },
    statuses: 'statuses',
    primary: 'work',
    delays: { soon: { duration: 'PT1H' } },
    machine: {
      id: 'repair',
      initial: 'new',
      states: {
        new: {
          id: 'new',
          meta: { status: 'new' },
          on: { accept: [{ id: 'accept', target: '#open' }] },
          after: { soon: [{ id: 'remind', actions: [{ type: 'notify', params: { notification: 'late' } }] }] },
        },
        open: {
          id: 'open',
          type: 'parallel',
          states: {
            work: {
              id: 'work',
              initial: 'doing',
              states: {
                doing: {
                  id: 'doing',
                  on: {
                    finish: [
                      { id: 'finish-cheap', target: '#done', guard: { type: 'rule', params: { '==': [1, 1] } } },
                      { id: 'finish-dear', target: '#asking' },
                    ],
                    pause: [{ id: 'pause', target: '#paused' }],
                  },
                },
                asking: { id: 'asking', on: { agree: [{ id: 'agree', target: '#done' }] } },
                back: { id: 'back', type: 'history', target: '#doing' },
              },
            },
            money: { id: 'money', initial: 'unpaid', states: { unpaid: { id: 'unpaid' }, paid: { id: 'paid' } } },
          },
        },
        paused: { id: 'paused', on: { resume: [{ id: 'resume', target: '#back' }] } },
        done: { id: 'done', type: 'final', meta: { status: 'done' } },
      },
    },
    layout: { new: { x: 0, y: 0 }, paused: { x: 10, y: 20 } },
    notes: { why: { x: 1, y: 2, text: 'Because' } },
  };
}
