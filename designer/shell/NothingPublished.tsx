import { Button, Code } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';

/** The server has no pack yet, so that nobody has a role and nothing can be drafted. */
export function NothingPublished({ retry }: { readonly retry: () => void }) {
  const { t } = useWords('shell');
  return (
    <Empty
      title={t('nothing.title')}
      text={
        <>
          {t('nothing.text')}
          <Code block my="sm">
            npm run reglament -- pack install definitions/fleet-telematics
          </Code>
        </>
      }
      action={<Button onClick={retry}>{t('nothing.retry')}</Button>}
    />
  );
}
