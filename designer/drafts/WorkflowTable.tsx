import { Anchor, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ApiError } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { DraftMark } from '../../ui/parts/index.ts';
import { isObject, type Json } from '../model/json.ts';
import { useProblemList } from '../problems/use-problems.ts';
import { pathOf } from '../shell/place.ts';
import { countByFile, together } from '../shell/problem-counts.ts';
import { titleOf } from '../shell/title-of.ts';
import { type DocumentState, keyText } from '../workspace/document-state.ts';
import { useOfWorkspace } from '../workspace/use-server-workspace.ts';
import { useDocuments } from '../workspace/workspace-context.ts';
import { runningOn } from './running-on.ts';
import styles from './drafts.module.css';

/** The server counts no further. */
const MOST_COUNTED = 10_000;

/** The workflows of the pack, one in a row. */
export function WorkflowTable({ workflows }: { readonly workflows: readonly DocumentState[] }) {
  const { t } = useWords('drafts');
  const columns = ['workflow', 'states', 'requests', 'clients', 'problems', 'published', 'draft'] as const;
  const published = usePublished();
  return (
    <div className={styles.scroll}>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} className={isNumber(column) ? styles.number : undefined}>
                {t(`overview.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {workflows.map((held) => (
            <Row key={keyText(held.key)} held={held} published={published.get(held.key.id) ?? null} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface Publication {
  readonly at: string;
  readonly by: string | null;
}

function Row({ held, published }: { readonly held: DocumentState; readonly published: Publication | null }) {
  const { t, title, number, date, ago } = useWords('drafts');
  const shell = useWords('shell');
  const overlays = useDocuments('workflow-overlay').filter(
    ({ value }) => isObject(value) && value['base'] === held.key.id,
  );
  const requests = useRunning(held);
  const problems = useProblemList();
  const files = [held, ...overlays].map(({ file }) => file);
  const { errors, warnings } = together([...countByFile(problems.filter(({ file }) => files.includes(file))).values()]);
  return (
    <Table.Tr>
      <Table.Td miw={180}>
        <Anchor component={Link} to={pathOf(held.key)} fw={500}>
          {titleOf(held, title)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {held.key.id}
        </Text>
      </Table.Td>
      <Table.Td className={styles.number}>{number(statesIn(held.value))}</Table.Td>
      <Table.Td className={styles.number}>
        {requests === null ? '–' : `${number(requests)}${requests >= MOST_COUNTED ? '+' : ''}`}
      </Table.Td>
      <Table.Td>
        {overlays.map((overlay, index) => (
          <span key={overlay.key.id}>
            {index > 0 && ', '}
            <Anchor component={Link} to={`${pathOf(held.key)}?overlay=${encodeURIComponent(overlay.key.id)}`}>
              {titleOf(overlay, title)}
            </Anchor>
          </span>
        ))}
      </Table.Td>
      <Table.Td className={styles.number}>
        {errors + warnings > 0 && (
          <Anchor component={Link} to="/problems" c={errors > 0 ? 'red' : undefined}>
            {shell.t(errors > 0 ? 'problems.errors' : 'problems.warnings', { count: errors > 0 ? errors : warnings })}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        {published === null ? (
          <Text c="dimmed">{t('overview.never')}</Text>
        ) : (
          <time dateTime={published.at} title={date(published.at)}>
            {published.by === null ? ago(published.at) : t('overview.by', { by: published.by, ago: ago(published.at) })}
          </time>
        )}
      </Table.Td>
      <Table.Td>
        {held.drafted && (
          <Anchor component={Link} to="/drafts">
            <DraftMark label={shell.t('draft')} /> {shell.t('draftMark')}
          </Anchor>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function isNumber(column: string): boolean {
  return column === 'states' || column === 'requests' || column === 'problems';
}

/** When and by whom each workflow was published last, by its id. */
function usePublished(): ReadonlyMap<string, Publication> {
  const api = useApi();
  const release = useOfWorkspace((workspace) => workspace.release);
  const { data } = useQuery({
    queryKey: ['definitions', 'workflow', release],
    queryFn: ({ signal }) => api.listDefinitions({ query: { kind: 'workflow', limit: 100 }, signal }),
  });
  return new Map(
    (data?.items ?? []).map(({ id, changedAt, changedBy }) => [id, { at: changedAt, by: changedBy?.name ?? null }]),
  );
}

/** How many requests run on a workflow; null while or where that is not known. */
function useRunning({ key, published }: DocumentState): number | null {
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ['standing', key.id],
    queryFn: ({ signal }) => api.countStanding({ path: { id: key.id }, signal }),
    enabled: published !== null,
  });
  if (data === undefined || error instanceof ApiError) return null;
  const counts = new Map<string, number>();
  for (const { state, requests } of data.items) counts.set(state, (counts.get(state) ?? 0) + requests);
  return runningOn(isObject(published?.value) ? published.value['machine'] : undefined, counts);
}

/** States of a machine, with those inside others. */
function statesIn(value: Json): number {
  const count = (state: Json | undefined): number => {
    const states = isObject(state) && isObject(state['states']) ? Object.values(state['states']) : [];
    return states.reduce((sum: number, each) => sum + 1 + count(each), 0);
  };
  return isObject(value) ? count(value['machine']) : 0;
}
