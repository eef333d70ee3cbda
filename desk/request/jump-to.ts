/** Parts of the page say what they are: `data-jump="item visit-evidence block-photo"`. */
const CONTROLS =
  'input:not([type=hidden]):not([type=file]):not([disabled]), textarea, select, button:not([disabled]), [tabindex="0"]';

/**
 * Brings the part of the page with this name into sight and gives the focus to what can be done there. False when there is
 * no such part: it may be folded away.
 */
export function jumpTo(root: ParentNode, target: string): boolean {
  const place = [...root.querySelectorAll<HTMLElement>('[data-jump], [data-field]')].find(
    ({ dataset }) => dataset['jump'] === target || `field ${dataset['field'] ?? ''}` === target,
  );
  if (place === undefined) return false;
  place.scrollIntoView({ block: 'center' });
  const control = place.matches(CONTROLS) ? place : place.querySelector<HTMLElement>(CONTROLS);
  (control ?? place).focus({ preventScroll: true });
  place.dataset['reached'] = '';
  place.addEventListener('animationend', () => delete place.dataset['reached'], { once: true });
  return true;
}
