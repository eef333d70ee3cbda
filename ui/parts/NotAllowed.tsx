import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/index.ts';
import { Notice } from './Notice.tsx';

/** The person may not see this: what is missing, whom to ask, and the way back. */
export function NotAllowed({ text, action }: { readonly text?: ReactNode; readonly action?: ReactNode }) {
  const { t } = useWords('parts');
  return (
    <Notice
      role="alert"
      title={t('notAllowed.title')}
      text={text ?? t('notAllowed.text')}
      action={action ?? <Anchor href="/">{t('notAllowed.back')}</Anchor>}
    />
  );
}
