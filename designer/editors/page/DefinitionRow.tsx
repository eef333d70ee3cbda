import { Anchor, Table, Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../../../ui/i18n/index.ts';
import { pathOf } from '../../shell/place.ts';
import { titleOf } from '../../shell/title-of.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useProblemsOf } from '../use-problems-of.ts';
import { useUses } from '../use-uses.ts';
import styles from './page.module.css';

interface DefinitionRowProps {
  readonly document: DocumentState;
  /** Others may name it: how many do is told. */
  readonly isNamed: boolean;
}

/** One definition in the list of its kind. */
export function DefinitionRow({ document, isNamed }: DefinitionRowProps) {
  const { t, title, number, list } = useWords('editors');
  const problems = useProblemsOf(document.file);
  const uses = useUses(document.key);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const marks = [
    ...(document.value === null ? [t('kind.removed')] : []),
    ...(document.value !== null && document.published === null ? [t('page.new')] : []),
    ...(document.value !== null && document.published !== null && document.drafted ? [t('page.draft')] : []),
  ];
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={pathOf(document.key)} td={document.value === null ? 'line-through' : undefined}>
          {titleOf(document, title)}
        </Anchor>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="xs" c="dimmed" ff="monospace">
          {document.key.id}
        </Text>
      </Table.Td>
      {isNamed && (
        <Table.Td ta="end">{uses === null ? '' : number(new Set(uses.map(({ file }) => file)).size)}</Table.Td>
      )}
      <Table.Td>
        <span className={styles.marks}>
          {list(marks)}
          {errors > 0 && (
            <span data-severity="error">
              <IconAlertCircle size={16} aria-hidden /> {t('kind.errors', { count: errors })}
            </span>
          )}
          {warnings > 0 && (
            <span data-severity="warning">
              <IconAlertTriangle size={16} aria-hidden /> {t('kind.warnings', { count: warnings })}
            </span>
          )}
        </span>
      </Table.Td>
    </Table.Tr>
  );
}
