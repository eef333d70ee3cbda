/** An open list whose option was marked when a key went down. */
interface Pressed {
  readonly list: Element;
  readonly marked: Element;
  chosen: boolean;
}

const OPTION = '[data-combobox-option]:not([data-combobox-disabled])';

/**
 * Mantine keeps which option is marked in a counter beside the mark itself, and puts the counter back by timers of no
 * delay, which a busy browser runs after the next keys: the option is seen to be marked, and Enter chooses nothing. What
 * is seen counts: Enter chooses the marked option, and arrows go on from it. Gives what ends it.
 */
export function keepMarkedOption(page: Window): () => void {
  let pressed: Pressed | null = null;
  let again = false;

  const before = (event: KeyboardEvent): void => {
    if (again) return;
    pressed = event.isComposing ? null : pressedAt(event);
  };
  const click = ({ target }: MouseEvent): void => {
    if (pressed !== null && target instanceof Node && pressed.list.contains(target)) pressed.chosen = true;
  };
  const after = (event: KeyboardEvent): void => {
    if (again || pressed === null) return;
    const { list, marked, chosen } = pressed;
    pressed = null;
    if (!marked.isConnected) return;
    if (event.key !== 'Enter') {
      const wanted = beside(list, marked, event.key === 'ArrowDown' ? 1 : -1);
      again = true;
      for (let left = list.querySelectorAll(OPTION).length; left > 0 && markedIn(list) !== wanted; left -= 1) {
        const { key, code } = event;
        event.target?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
      }
      again = false;
    } else if (!chosen && marked instanceof HTMLElement) {
      event.preventDefault();
      marked.click();
    }
  };

  page.addEventListener('keydown', before, true);
  page.addEventListener('click', click, true);
  page.addEventListener('keydown', after);
  return () => {
    page.removeEventListener('keydown', before, true);
    page.removeEventListener('click', click, true);
    page.removeEventListener('keydown', after);
  };
}

function pressedAt({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): Pressed | null {
  if (!(target instanceof Element) || altKey || ctrlKey || metaKey) return null;
  if (key !== 'Enter' && key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const list = target.hasAttribute('data-expanded') ? listOf(target) : null;
  const marked = list === null ? null : markedIn(list);
  return list === null || marked === null ? null : { list, marked, chosen: false };
}

/** The list that a field has open. One that has just been opened is not yet named as what the field controls. */
function listOf(field: Element): Element | null {
  const page = field.ownerDocument;
  const named = page.getElementById(field.getAttribute('aria-controls') ?? '');
  if (named !== null) return named;
  const lists = [...page.querySelectorAll('[role=listbox]')].filter((list) => markedIn(list) !== null);
  const own = lists.find((list) => list.getAttribute('aria-labelledby') === `${field.id}-label`);
  return own ?? (lists.length === 1 ? (lists[0] ?? null) : null);
}

function markedIn(list: Element): Element | null {
  return list.querySelector('[data-combobox-option][data-combobox-selected]');
}

/** The option before or after another, round the ends. */
function beside(list: Element, option: Element, step: 1 | -1): Element | undefined {
  const all = [...list.querySelectorAll(OPTION)];
  return all[(all.indexOf(option) + step + all.length) % all.length];
}
