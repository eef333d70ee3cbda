import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';

/** There is nothing at this address. */
export function NoPage() {
  const { t } = useWords('shell');
  return (
    <Empty
      title={t('noPage.title')}
      text={t('noPage.text')}
      action={
        <Anchor component={Link} to="/">
          {t('noPage.back')}
        </Anchor>
      }
    />
  );
}
