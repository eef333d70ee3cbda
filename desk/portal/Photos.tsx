import { Group, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { EvidencePicture } from '../request/EvidencePicture.tsx';
import { useOpenRequest } from '../request/request-context.ts';

/** The photos that prove what was done; each opens in its own window. */
export function Photos() {
  const { t, title } = useWords('portal');
  const { request } = useOpenRequest();
  const shown = request.checklists.flatMap(({ items }) =>
    items.flatMap((item) => (item.evidence === null ? [] : [{ title: item.title, evidence: item.evidence }])),
  );
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('photos')}>
      <Stack gap="sm">
        <Title order={2}>{t('photos')}</Title>
        <Group gap="md" align="flex-start">
          {shown.map(({ title: name, evidence }) => (
            <div key={evidence.uuid}>
              <Text size="sm">{title(name)}</Text>
              <EvidencePicture evidence={evidence} />
            </div>
          ))}
        </Group>
      </Stack>
    </section>
  );
}
