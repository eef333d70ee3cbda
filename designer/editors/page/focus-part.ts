const TRIES = 20;
const PAUSE_MS = 50;

/**
 * Brings the part that a JSON pointer names into sight and the keyboard into it, or the nearest part around it. Parts
 * are marked by `data-part`; the editor may still be loading or opening. Returns what gives up.
 */
export function focusPart(root: HTMLElement, path: string): () => void {
  let left = TRIES;
  const look = (): void => {
    const part = partAt(root, path);
    left -= 1;
    if (part === null || (part.dataset.part !== path && left > TRIES / 2)) {
      if (left > 0) timer = setTimeout(look, PAUSE_MS);
      return;
    }
    part.scrollIntoView({ block: 'center' });
    const field = part.querySelector<HTMLElement>(
      'input:not([type="hidden"]), textarea, select, button, [tabindex="0"]',
    );
    (field ?? part).focus({ preventScroll: true });
  };
  let timer = setTimeout(look, 0);
  return () => clearTimeout(timer);
}

/** The innermost marked part that the pointer leads into. */
function partAt(root: HTMLElement, path: string): HTMLElement | null {
  const found = [...root.querySelectorAll<HTMLElement>('[data-part]')].filter(({ dataset: { part = '' } }) => {
    return path === part || path.startsWith(`${part}/`);
  });
  return found.toSorted((a, b) => (a.dataset.part ?? '').length - (b.dataset.part ?? '').length).at(-1) ?? null;
}
