import { createContext, useContext, useEffect, useId, useSyncExternalStore } from 'react';

/** Something that can be done on this page: by its keys, and by name in the palette (Ctrl+K). */
export interface PageCommand {
  readonly id: string;
  /** In the person's language. */
  readonly label: string;
  /** "mod+shift+z", "Delete", "?"; several ways are divided by a space. */
  readonly keys?: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** The page listens to these keys itself, where they mean something; here they are only told. */
  readonly own?: boolean;
}

/** The commands of everything that is on the page now. */
export class CommandRegistry {
  readonly #owners = new Map<string, readonly PageCommand[]>();
  readonly #listeners = new Set<() => void>();
  #all: readonly PageCommand[] = [];

  get all(): readonly PageCommand[] {
    return this.#all;
  }

  /** Does a command as it is meant now. */
  run(id: string): void {
    const command = [...this.#owners.values()].flat().find((each) => each.id === id);
    if (command !== undefined && command.disabled !== true) command.run();
  }

  set(owner: string, commands: readonly PageCommand[]): void {
    const before = this.#owners.get(owner);
    this.#owners.set(owner, commands);
    this.#tell(before === undefined || !sameLooks(before, commands));
  }

  remove(owner: string): void {
    this.#owners.delete(owner);
    this.#tell(true);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Where only what commands do is another, nobody has to be drawn anew: `run` takes it as it is then. */
  #tell(looks: boolean): void {
    if (!looks) return;
    this.#all = [...this.#owners.values()].flat();
    for (const listener of this.#listeners) listener();
  }
}

function sameLooks(before: readonly PageCommand[], after: readonly PageCommand[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const two = after[index];
      return one.id === two?.id && one.label === two.label && one.keys === two.keys && one.disabled === two.disabled;
    })
  );
}

export const CommandsContext = createContext<CommandRegistry | null>(null);

function useRegistry(): CommandRegistry {
  const registry = useContext(CommandsContext);
  if (registry === null) throw new Error('there are no commands around this');
  return registry;
}

/** Offers commands while this component is shown: their keys work, and the palette and the list of shortcuts have them. */
export function usePageCommands(commands: readonly PageCommand[]): void {
  const registry = useRegistry();
  const owner = useId();
  useEffect(() => registry.set(owner, commands));
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** Everything that can be done on the page now. */
export function useAllCommands(): readonly PageCommand[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, () => registry.all);
}
