import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';

/** No request stands in the queue, or none that was asked for. */
export function NothingHere({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useWords('queue');
  const [, setSearch] = useSearchParams();
  if (!narrowed) return <Empty title={t('empty.title')} text={t('empty.text')} />;
  return (
    <Empty
      title={t('empty.narrowed')}
      text={t('empty.narrowedText')}
      action={
        <Button variant="default" onClick={() => setSearch({})}>
          {t('filter.clear')}
        </Button>
      }
    />
  );
}
