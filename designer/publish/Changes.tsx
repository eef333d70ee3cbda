import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Differences } from '../releases/Differences.tsx';
import { useCalled } from '../releases/use-called.ts';
import { pathOf } from '../shell/place.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import styles from './publish.module.css';
import { Section } from './Section.tsx';

/** What changes: each definition, and for requests of each type and client what is then otherwise, in sentences. */
export function Changes({ check }: { readonly check: DraftCheck }) {
  const { t } = useWords('publish');
  const workspace = useWorkspace();
  const called = useCalled();
  return (
    <Section number={1} title={t('changes.title')} summary={t('changes.count', { count: check.changes.length })}>
      <ul className={styles.list}>
        {check.changes.map(({ kind, id, change, baseMoved }) => (
          <li key={`${kind}/${id}`}>
            <span data-change={change} className={styles.change}>
              {t(`changes.${change}`)}
            </span>
            <Link to={pathOf({ kind, id })}>{called(kind, id)}</Link>
            <span className={styles.dim}>{t(`kind.${kind}`)}</span>
            {baseMoved && (
              <Link to="/drafts" className={styles.moved}>
                {t('changes.baseMoved')}
              </Link>
            )}
            <Button size="compact-xs" variant="subtle" onClick={() => void workspace.discard({ kind, id })}>
              {t('changes.discard')}
            </Button>
          </li>
        ))}
      </ul>
      <Differences differences={check.differences} />
    </Section>
  );
}
