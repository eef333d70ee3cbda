import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { sayPart } from '../workflow/say-part.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import styles from './inspector.module.css';
import type { EditedPart } from './use-part.ts';

/** A part with what an overlay makes of it: the base's word in grey, or the overlay's with the way back. */
export function Part({ part, children }: { readonly part: EditedPart; readonly children: ReactNode }) {
  const { t, title } = useWords('inspector');
  const { readOnly } = useWorkflowEditor();
  const surroundings = useSurroundings();
  if (part.origin === null) return <div className={styles.part}>{children}</div>;
  const base = sayPart(part.path, part.base, { ...surroundings, title, nothing: t('nothing') });
  return (
    <div className={styles.part} data-origin={part.origin}>
      {children}
      <Group gap="xs" wrap="nowrap" align="flex-start" className={styles.mark}>
        <Text size="xs" c="dimmed" className={styles.grow}>
          {part.origin === 'base' ? t('overlay.ofBase') : t('overlay.baseSays', { value: base })}
        </Text>
        {part.origin === 'changed' && !readOnly && (
          <Button size="compact-xs" variant="subtle" onClick={() => part.set(part.base ?? null)}>
            {t('overlay.takeBack')}
          </Button>
        )}
      </Group>
    </div>
  );
}
