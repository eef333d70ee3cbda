import type { DraftCheck } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './releases.module.css';
import { Sentences } from './Sentences.tsx';
import { useCalled } from './use-called.ts';

type Difference = DraftCheck['differences'][number];

/** What is otherwise for requests of each type and client, in sentences; what is alike for several is said once. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const { t, list, language } = useWords('releases');
  const called = useCalled();
  const named = ({ requestType, overlay }: Difference): string => {
    const type = called('request-type', requestType);
    return overlay === null
      ? t('differences.type', { type })
      : t('differences.typeWith', { type, overlay: called('workflow-overlay', overlay) });
  };
  const alike = Map.groupBy(differences, ({ sentences }) => JSON.stringify(sentences));
  return [...alike].map(([text, each]) => (
    <div key={text} className={styles.differences}>
      <h3>{t('differences.of', { types: list(each.map(named)) })}</h3>
      <Sentences sentences={each[0]?.sentences[language] ?? []} />
    </div>
  ));
}
