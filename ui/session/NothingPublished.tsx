import { Button, Code } from '@mantine/core';
import { useWords } from '../i18n/index.ts';
import { Empty } from '../parts/index.ts';

/** The server has no pack yet, so that nobody has a role and nothing can be drafted. */
export function NothingPublished({ retry }: { readonly retry: () => void }) {
  const { t } = useWords('frame');
  return (
    <Empty
      title={t('notPublished.title')}
      text={
        <>
          {t('notPublished.text')}
          <Code block my="sm">
            npm run reglament -- pack install definitions/fleet-telematics
          </Code>
        </>
      }
      action={<Button onClick={retry}>{t('notPublished.retry')}</Button>}
    />
  );
}
