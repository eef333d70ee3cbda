import styles from './canvas.module.css';
import type { Point } from '../model/workflow-command.ts';

/**
 * Cards in the hand: moved on the page directly, with all that lies in them. What the workflow says of their places stays
 * as it is until they are dropped.
 */
export class TakenUp {
  readonly #elements: ReadonlyMap<string, HTMLElement>;
  /** Over everything: what lies under the pointer need not be looked for among hundreds of cards and lines at each step. */
  readonly #shield = document.createElement('div');

  /** Ids of nodes, as the sheet names them. */
  constructor(frame: HTMLElement | null, ids: readonly string[]) {
    const found = ids.map((id) => [
      id,
      frame?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`),
    ]);
    this.#elements = new Map(found as [string, HTMLElement][]);
    this.#shield.className = styles.shield ?? '';
    frame?.append(this.#shield);
  }

  /** The pointer has let go. */
  letGo(): void {
    this.#shield.remove();
  }

  /** Puts each to its place on the sheet. */
  put(placeOf: (id: string) => Point | undefined): void {
    for (const [id, element] of this.#elements) {
      const at = placeOf(id);
      // As the sheet itself writes it.
      if (at !== undefined && element !== null) element.style.transform = `translate(${at.x}px,${at.y}px)`;
    }
  }
}
