import { Button, Group, Table, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { type Kind, KINDS } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';
import { NoPage } from '../shell/NoPage.tsx';
import { usePageCommands } from '../../ui/keys/page-commands.ts';
import { titleOf } from '../shell/title-of.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import { DefinitionRow } from './page/DefinitionRow.tsx';
import { NewDefinition } from './page/NewDefinition.tsx';
import { matches } from './page/matches.ts';
import styles from './page/page.module.css';

/** All definitions of one kind. */
export default function KindPage() {
  const { kind: wanted = '' } = useParams();
  const kind = KINDS.find((each) => each === wanted);
  return kind === undefined ? <NoPage /> : <Definitions key={kind} kind={kind} />;
}

function Definitions({ kind }: { readonly kind: Kind }) {
  const { t, title } = useWords('editors');
  const shell = useWords('shell');
  const workspace = useWorkspace();
  const documents = useDocuments(kind);
  const [wish, setWish] = useState('');
  const [making, setMaking] = useState(false);
  // A pack has one cover, and overlays are begun on the page of their base.
  const mayMake = workspace.mayDraft && kind !== 'pack' && kind !== 'workflow-overlay';
  // No other definition names a form: how many do would be none for all of them.
  const isNamed = kind !== 'print-form';
  usePageCommands(
    mayMake
      ? [
          {
            id: 'new-definition',
            label: t('new.title', { kind: shell.t(`kind.${kind}`).toLowerCase() }),
            keys: 'n',
            run: () => setMaking(true),
          },
        ]
      : [],
  );
  const found = useMemo(
    () => documents.filter((each) => matches(wish, titleOf(each, title), each.key.id)),
    [documents, wish, title],
  );
  const make = mayMake && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t('kind.new')}
    </Button>
  );

  return (
    <div className={styles.page}>
      <Group justify="space-between" gap="md">
        <Title order={1}>{shell.t(`kinds.${kind}`)}</Title>
        {documents.length > 0 && make}
      </Group>
      <Text c="dimmed" maw={720}>
        {t(`kind.about.${kind}`)}
      </Text>
      {documents.length === 0 ? (
        <Empty title={t('kind.none')} text={mayMake ? t('kind.noneHint') : undefined} action={make} />
      ) : (
        <>
          <TextInput
            size="sm"
            maw={360}
            type="search"
            aria-label={t('kind.search')}
            placeholder={t('kind.search')}
            leftSection={<IconSearch size={16} />}
            value={wish}
            onChange={(event) => setWish(event.currentTarget.value)}
          />
          {found.length === 0 ? (
            <Text role="status">{t('kind.notFound', { wish })}</Text>
          ) : (
            <Table.ScrollContainer minWidth={0}>
              <Table highlightOnHover className={styles.table}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('title')}</Table.Th>
                    <Table.Th visibleFrom="sm">{t('kind.id')}</Table.Th>
                    {isNamed && <Table.Th ta="end">{t('kind.used')}</Table.Th>}
                    <Table.Th>{t('kind.state')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {found.map((document) => (
                    <DefinitionRow key={document.key.id} document={document} isNamed={isNamed} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </>
      )}
      {making && <NewDefinition kind={kind} onClose={() => setMaking(false)} />}
    </div>
  );
}
