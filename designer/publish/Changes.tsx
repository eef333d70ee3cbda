import { Badge, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { usePack } from '../editors/use-pack.ts';
import { isObject } from '../model/json.ts';
import { pathOf } from '../shell/place.ts';
import { useDocuments, useWorkspace } from '../workspace/workspace-context.ts';
import styles from './publish.module.css';
import { Section } from './Section.tsx';

/** What changes: each definition, and for requests of each type and client what is then otherwise, in sentences. */
export function Changes({ check }: { readonly check: DraftCheck }) {
  const { t, title, list, language } = useWords('publish');
  const workspace = useWorkspace();
  const documents = useDocuments();
  const { titles } = usePack();
  const called = (kind: string, id: string): string => {
    const found = documents.find(({ key }) => key.kind === kind && key.id === id);
    const value = found?.value ?? found?.published?.value;
    return (isObject(value) && title(value.title)) || id;
  };
  const named = ({ requestType, overlay }: Whose): string => {
    const type = title(titles.title('request-type', requestType)) || requestType;
    return overlay === null
      ? t('changes.type', { type })
      : t('changes.typeWith', { type, overlay: called('workflow-overlay', overlay) });
  };
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
              <Badge color="red" variant="light" tt="none">
                {t('changes.baseMoved')}
              </Badge>
            )}
            <Button size="compact-xs" variant="subtle" onClick={() => void workspace.discard({ kind, id })}>
              {t('changes.discard')}
            </Button>
          </li>
        ))}
      </ul>
      {alike(check.differences).map(({ of, sentences }) => (
        <div
          key={of.map(({ requestType, overlay }) => `${requestType}/${overlay ?? ''}`).join()}
          className={styles.differences}
        >
          <h3>{t('changes.of', { types: list(of.map(named)) })}</h3>
          <ul>
            {sentences[language].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

type Difference = DraftCheck['differences'][number];
type Whose = Pick<Difference, 'requestType' | 'overlay'>;

/** A change of a workflow reaches all its request types and clients: what is alike is said once. */
function alike(differences: DraftCheck['differences']): { of: Whose[]; sentences: Difference['sentences'] }[] {
  const groups = new Map<string, { of: Whose[]; sentences: Difference['sentences'] }>();
  for (const { requestType, overlay, sentences } of differences) {
    const text = JSON.stringify(sentences);
    const group = groups.get(text) ?? { of: [], sentences };
    group.of.push({ requestType, overlay });
    groups.set(text, group);
  }
  return [...groups.values()];
}
