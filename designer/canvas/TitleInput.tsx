import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { runAll } from './acts.ts';
import { titleWith } from './title-with.ts';
import { useTools } from './canvas-context.ts';

/** The title of a transition, typed where it stands. Enter or leaving keeps it, Escape does not. */
export function TitleInput({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const tools = useTools();
  const { t, language } = useWords('canvas');
  const config = tools.editor().view.transitionById.get(id)?.config;
  const before = config?.meta?.title;
  const [text, setText] = useState(before?.[language] ?? '');
  // Leaving the page takes the field its focus, too: then it has been answered already.
  const done = useRef(false);
  if (config === undefined) return null;
  const end = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    onClose();
    if (!keep || text.trim() === (before?.[language] ?? '')) return;
    runAll(tools, [{ do: 'set-transition', id, path: 'meta/title', value: titleWith(before, language, text) }]);
  };
  return (
    <TextInput
      className="nokey"
      aria-label={t('link.title')}
      placeholder={t('link.title')}
      value={text}
      autoFocus
      maxLength={200}
      w={240}
      mx={30}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}
