import type { OverlayFault, Workbench } from './workbench.ts';

interface Leftover {
  readonly operation: number;
  readonly fault: OverlayFault;
}

/** What still speaks of a disabled state when all operations are done: each is a conflict of the one that disabled it. */
export function leftovers({ workflow, outline, disabledStates }: Workbench): Leftover[] {
  const found: Leftover[] = [];
  const tell = (id: string | undefined, message: string, remedy: string): void => {
    const operation = id === undefined || outline.stateById.has(id) ? undefined : disabledStates.get(id);
    if (operation !== undefined)
      found.push({ operation, fault: { path: '/state', rule: 'overlay-conflict', message, remedy } });
  };
  if (disabledStates.size === 0) return found;
  const { primary } = workflow;
  tell(primary, `"${primary}" is disabled, and it is the primary region.`, 'Keep the primary region.');
  for (const { id, config, kind } of outline.states) {
    if (kind === 'compound' && config.initial !== undefined && !Object.hasOwn(config.states ?? {}, config.initial)) {
      const message = `"${config.initial}" is disabled, and "${id}" begins there.`;
      tell(config.initial, message, `Set another "initial" of "${id}" with "setState".`);
    }
    const target = config.target?.slice(1);
    tell(target, `"${target}" is disabled, and history state "${id}" leads to it.`, `Disable "${id}" too.`);
  }
  for (const { id, config } of outline.transitions) {
    const target = config.target?.slice(1);
    const message = `"${target}" is disabled, and transition "${id}" still leads to it.`;
    tell(target, message, `Disable "${id}" too, or give it another target with "setTransition".`);
  }
  return found;
}
