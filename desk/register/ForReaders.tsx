import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Anchor } from '@mantine/core';
import { useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { NotAllowed } from '../../ui/parts/index.ts';

interface ForReadersProps {
  /** Only for those who may change them. */
  readonly manage?: boolean;
  readonly children: ReactNode;
}

/** What is for people who may read the registers; others are told so. */
export function ForReaders({ manage = false, children }: ForReadersProps) {
  const { t } = useWords('registers');
  const { registers } = useMe().may;
  if (registers === 'manage' || (registers === 'read' && !manage)) return children;
  return (
    <NotAllowed
      text={t(manage ? 'notManage' : 'notRead')}
      action={
        <Anchor component={Link} to="/">
          {t('toStart')}
        </Anchor>
      }
    />
  );
}
