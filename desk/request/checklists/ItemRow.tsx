import { Text } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ChecklistItem } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from './checklists.module.css';
import { PhotoItem } from './PhotoItem.tsx';
import { isDone } from './progress.ts';
import { SignatureItem } from './SignatureItem.tsx';
import { ValueItem } from './ValueItem.tsx';

export interface ItemProps {
  readonly checklist: string;
  readonly item: ChecklistItem;
  readonly readOnly: boolean;
}

/** One item: what is to be done, how it is done, and who did it when. */
export function ItemRow(props: ItemProps) {
  const { t, title, date, ago } = useWords('request');
  const { checklist, item } = props;
  const done = isDone(item.value);
  const Mark = done ? IconCircleCheck : IconCircle;
  return (
    <li className={styles.item} data-jump={`item ${checklist} ${item.id}`} data-done={done}>
      <Mark size={20} className={styles.mark} aria-label={t(done ? 'checklists.done' : 'checklists.open')} role="img" />
      <div className={styles.body}>
        <Text component="span">{title(item.title)}</Text>
        {item.optional && (
          <Text component="span" size="xs" c="dimmed">
            {' '}
            {t('checklists.optional')}
          </Text>
        )}
        {title(item.hint) !== '' && (
          <Text size="xs" c="dimmed">
            {title(item.hint)}
          </Text>
        )}
        <Input {...props} />
        {done && item.filledAt !== null && (
          <Text size="xs" c="dimmed" title={date(item.filledAt)}>
            {t('checklists.by', { name: item.by?.name ?? t('somebody'), when: ago(item.filledAt) })}
          </Text>
        )}
      </div>
    </li>
  );
}

function Input(props: ItemProps) {
  if (props.item.type === 'photo') return <PhotoItem {...props} />;
  if (props.item.type === 'signature') return <SignatureItem {...props} />;
  return <ValueItem {...props} />;
}
