import {
  IconCamera,
  IconCheckbox,
  IconHash,
  IconList,
  IconPuzzle,
  IconSignature,
  IconTextSize,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { JsonObject } from '../../model/json.ts';
import { flagAt, textAt } from '../shape/read.ts';

const ICONS: Readonly<Record<string, ComponentType<{ size?: number }>>> = {
  check: IconCheckbox,
  text: IconTextSize,
  number: IconHash,
  choice: IconList,
  photo: IconCamera,
  signature: IconSignature,
};

/** The words for a kind of item; its name for a plugin's. */
export function useKindTitle(): (type: string) => string {
  const { t } = useWords('editors');
  return (type) => (type in ICONS ? t(`checklist.kinds.${type}`) : type);
}

/** What is seen of an item while it is closed: its kind, and when it is not always there or not always needed. */
export function ItemSummary({ item }: { readonly item: JsonObject }) {
  const { t } = useWords('editors');
  const kindTitle = useKindTitle();
  const type = textAt(item, 'type');
  const Icon = ICONS[type] ?? IconPuzzle;
  const words = [
    kindTitle(type),
    ...(flagAt(item, 'optional') ? [t('checklist.optional')] : []),
    ...(item.when === undefined ? [] : [t('checklist.conditional')]),
  ];
  return (
    <>
      <Icon size={16} />
      {words.join(' · ')}
    </>
  );
}
