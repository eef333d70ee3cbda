import { Checkbox } from '@mantine/core';
import type { Document } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../documents.module.css';
import { awaitsOriginal } from '../offered-acts.ts';
import { useNameDocument } from '../use-name-document.ts';

interface ChooseOriginalProps {
  readonly document: Document;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** Ticks a document whose signed paper came back; an empty place where none is waited for. */
export function ChooseOriginal({ document, isChosen, choose }: ChooseOriginalProps) {
  const { t } = useWords('documents');
  const nameOf = useNameDocument();
  if (!awaitsOriginal(document)) return <span className={styles.unticked} />;
  return (
    <Checkbox
      aria-label={t('originals.choose', { name: nameOf(document) })}
      title={t('acts.original')}
      checked={isChosen}
      onChange={choose}
    />
  );
}
