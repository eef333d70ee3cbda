import { useEffect } from 'react';
import { middleOfSight } from './acts.ts';
import { copied, cut, paste } from './clipboard.ts';
import type { Tools } from './canvas-context.ts';

/** Ctrl+C, X and V while the canvas, or nothing, has the focus. */
export function useClipboard(tools: Tools): void {
  useEffect(() => {
    const isOurs = ({ target }: Event): boolean => {
      if (!(target instanceof HTMLElement)) return target === document;
      if (target.closest('input, textarea, select, [contenteditable=true]') !== null) return false;
      return target === document.body || tools.frame()?.contains(target) === true;
    };
    const take = (event: ClipboardEvent): void => {
      // Words that were marked with the mouse are copied as ever.
      if (!isOurs(event) || String(document.getSelection()) !== '') return;
      const cuts = event.type === 'cut' && !tools.editor().readOnly;
      const text = cuts ? cut(tools) : copied(tools);
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const give = (event: ClipboardEvent): void => {
      if (!isOurs(event) || tools.editor().readOnly) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (paste(tools, text, middleOfSight(tools))) event.preventDefault();
    };
    document.addEventListener('copy', take);
    document.addEventListener('cut', take);
    document.addEventListener('paste', give);
    return () => {
      document.removeEventListener('copy', take);
      document.removeEventListener('cut', take);
      document.removeEventListener('paste', give);
    };
  }, [tools]);
}
