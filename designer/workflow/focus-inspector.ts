/** What was chosen a moment ago may be drawn some frames later, and its heading then takes the place of another. */
const FRAMES = 12;

/** Brings the keyboard to the heading of the inspector, and keeps it there while what is chosen is still being drawn. */
export function focusInspector(frames: number = FRAMES): void {
  requestAnimationFrame(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost || frames === FRAMES) document.querySelector<HTMLElement>('[data-inspector-heading]')?.focus();
    if (frames > 1) focusInspector(frames - 1);
  });
}
