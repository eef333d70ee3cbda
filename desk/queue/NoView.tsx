import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { NotAllowed } from '../../ui/parts/index.ts';
import { ALL_VIEW } from './queue-view.ts';

/** A queue that is another's, or gone: a link may lead here. */
export function NoView() {
  const { t } = useWords('queue');
  return (
    <NotAllowed
      text={t('noView')}
      action={
        <Anchor component={Link} to={`/views/${ALL_VIEW}`}>
          {t('all')}
        </Anchor>
      }
    />
  );
}
