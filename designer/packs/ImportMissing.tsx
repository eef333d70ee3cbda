import { Alert, List } from '@mantine/core';
import { IconPlugOff } from '@tabler/icons-react';
import type { MissingForPack } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';

/** What the pack speaks of and this server does not have. */
export function ImportMissing({ missing }: { readonly missing: MissingForPack }) {
  const { t, list } = useWords('packs');
  const lines = (['kinds', 'roles', 'groups', 'clients'] as const).flatMap((what) => {
    const names = missing[what];
    return names.length === 0 ? [] : [t(`missing.${what}`, { names: list(names), count: names.length })];
  });
  if (missing.language !== null) lines.unshift(t('missing.language', { version: missing.language }));
  if (lines.length === 0) return null;
  return (
    <Alert variant="default" icon={<IconPlugOff size={18} />} title={t('missing.title')}>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
