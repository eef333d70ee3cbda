import type { ClipboardEvent } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { copyFragment } from '../model/copy-fragment.ts';
import { type Fragment, readFragment } from '../model/fragment.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { copiedFragment, keepCopied } from './clipboard.ts';
import type { OutlineRow } from './rows-of.ts';

interface ClipboardEvents {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly byMenu: (what: 'copy' | 'cut' | 'paste') => void;
}

interface Told {
  readonly say: (words: string) => void;
  readonly goTo: (key: string) => void;
  readonly focusRow: () => void;
}

/** Copies and takes in parts of workflows as text, the same as the canvas does; also between workflows and windows. */
export function useClipboardEvents(current: OutlineRow, { say, focusRow }: Told): ClipboardEvents {
  const { t } = useWords('outline');
  const { view, selection, readOnly, run } = useWorkflowEditor();
  const ids = selection.states.length > 0 ? selection.states : current.type === 'state' ? [current.id] : [];

  const copy = (): string | null => {
    if (ids.length === 0) return null;
    const text = keepCopied(copyFragment(view, ids));
    say(t('said.copy', { count: ids.length }));
    return text;
  };
  const cut = (): void => {
    if (run({ do: 'remove', states: ids, transitions: [] })) say(t('said.cut', { count: ids.length }));
    focusRow();
  };
  const paste = (fragment: Fragment | null): void => {
    if (readOnly) return;
    if (fragment === null) return say(t('said.nothingToPaste'));
    const parent = homeOf();
    const command = { do: 'paste', fragment, at: { x: 0, y: 0 }, ...(parent === null ? {} : { parent }) } as const;
    if (run(command)) say(t('said.paste', { count: fragment.states.length }));
    focusRow();
  };

  /** Into a compound state that is open, else beside the row. */
  function homeOf(): string | null {
    const state = current.type === 'transition' ? undefined : view.stateById.get(current.id);
    return state?.parent ?? null;
  }

  const put = (event: ClipboardEvent): boolean => {
    if (!onRow(event)) return false;
    const text = copy();
    if (text === null) return false;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    return true;
  };
  return {
    onCopy: put,
    onCut: (event) => {
      if (!readOnly && put(event)) cut();
    },
    onPaste: (event) => {
      if (!onRow(event)) return;
      event.preventDefault();
      paste(readFragment(event.clipboardData.getData('text/plain')));
    },
    byMenu: (what) => {
      if (what === 'paste') return void copiedFragment().then(paste);
      const text = copy();
      if (text === null) return;
      void navigator.clipboard?.writeText(text).catch(() => undefined);
      if (what === 'cut') cut();
    },
  };
}

/** In a form below a row, the clipboard is for what is typed. */
function onRow({ target }: ClipboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') === null;
}
