import { useContext, useEffect } from 'react';
import { useWords } from '../i18n/index.ts';
import { isPress } from './keys.ts';
import { CommandsContext, usePageCommands } from './page-commands.ts';
import { useShortcuts } from './Shortcuts.tsx';

/** Makes the keys of all commands work, except while somebody types or answers a dialog. */
export function CommandKeys() {
  const { t } = useWords('frame');
  const registry = useContext(CommandsContext);
  usePageCommands([{ id: 'shortcuts', label: t('shortcuts.show'), keys: '?', run: useShortcuts() }]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (registry === null || event.defaultPrevented || isTyping(event.target) || isDialogOpen()) return;
      const command = registry.all.find(
        ({ keys, disabled, own }) =>
          disabled !== true &&
          own !== true &&
          (keys ?? '').split(' ').some((each) => each !== '' && isPress(each, event)),
      );
      if (command === undefined) return;
      event.preventDefault();
      registry.run(command.id);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [registry]);
  return null;
}

/** Where keys write, they do nothing else: there Ctrl+Z takes back what was typed. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
