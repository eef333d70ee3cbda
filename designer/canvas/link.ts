import type { Origin, TransitionView, WorkflowView } from '../model/workflow-view.ts';
import type { Difference } from '../workflow/workflow-editor.ts';
import { type Marks, transitionName, type Trouble, troubleOf } from './card.ts';
import { titleIn, type Vocabulary } from './vocabulary.ts';

export type LinkKind = 'event' | 'timer' | 'always' | 'done';

/** A transition that is drawn from one state to another or back to the same. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** Empty for `always` and `done` without a title: the drawing has words for them. */
  readonly name: string;
  readonly roles: string;
  readonly guarded: boolean;
  /** Its place among several of one trigger: they are tried in this order. */
  readonly order: number | null;
  readonly trouble: Trouble | null;
  readonly origin: Origin;
  readonly difference: Difference | null;
}

/** The transitions that lead somewhere; those that stay or lead to nothing known stand on the card. */
export function linksOf(view: WorkflowView, words: Vocabulary, { problemsOf, differences }: Marks): Link[] {
  return view.transitions.flatMap((transition): Link[] => {
    const { id, from, target, config, index, of, origin } = transition;
    const known = view.stateById.has(from) || from === view.machineId;
    if (target === null || !known || !view.stateById.has(target)) return [];
    return [
      {
        id,
        from,
        to: target,
        kind: kindOf(transition),
        name: transitionName(view, transition, words),
        roles: (config.meta?.roles ?? []).map((role) => titleIn(words.roles, role)).join(', '),
        guarded: config.guard !== undefined,
        order: of > 1 ? index + 1 : null,
        trouble: troubleOf(problemsOf.get(id)),
        origin,
        difference: differences.get(id) ?? null,
      },
    ];
  });
}

function kindOf({ trigger }: TransitionView): LinkKind {
  if ('on' in trigger) return 'event';
  if ('after' in trigger) return 'timer';
  return 'always' in trigger ? 'always' : 'done';
}
