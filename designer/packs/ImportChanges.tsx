import { Code, List, Text, Title } from '@mantine/core';
import type { PackCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Sentences } from '../releases/Sentences.tsx';

/** The definitions that differ from what is in force, and what that means for requests, as sentences. */
export function ImportChanges({ check }: { readonly check: PackCheck }) {
  const { t, language } = useWords('packs');
  const shell = useWords('shell');
  const { changes, differences } = check;
  if (changes.length === 0) return <Text>{t('changes.none')}</Text>;
  return (
    <section aria-label={t('changes.title')}>
      <Title order={3} mb={4}>
        {t('changes.title')}
      </Title>
      {(['added', 'changed', 'removed'] as const).map((how) => {
        const found = changes.filter(({ change }) => change === how);
        if (found.length === 0) return null;
        return (
          <details key={how} open={found.length <= 10}>
            <summary>{t(`changes.${how}`, { count: found.length })}</summary>
            <List size="sm" ml="md">
              {found.map(({ kind, id, file }) => (
                <List.Item key={file}>
                  {shell.t(`kind.${kind}`)} <Code>{id}</Code>{' '}
                  <Text span c="dimmed" size="xs">
                    {file}
                  </Text>
                </List.Item>
              ))}
            </List>
          </details>
        );
      })}
      {differences.map(({ requestType, overlay, change, sentences }) => (
        <div key={`${requestType} ${overlay ?? ''}`}>
          <Text mt="sm" fw={500}>
            {t(overlay === null ? 'changes.forType' : 'changes.forOverlay', {
              type: requestType,
              overlay: overlay ?? '',
            })}
          </Text>
          {sentences[language].length === 0 ? (
            <Text>{t(`changes.type.${change}`)}</Text>
          ) : (
            <Sentences sentences={sentences[language]} />
          )}
        </div>
      ))}
    </section>
  );
}
