import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { KINDS } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Loading } from '../../ui/parts/index.ts';
import { NoPage } from '../shell/NoPage.tsx';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useDocument } from '../workspace/workspace-context.ts';
import { DefinitionHead } from './page/DefinitionHead.tsx';
import { DefinitionProblems } from './page/DefinitionProblems.tsx';
import { FormTab } from './page/FormTab.tsx';
import { Removed } from './page/Removed.tsx';
import { ToKind } from './page/ToKind.tsx';
import styles from './page/page.module.css';

const TABS = ['form', 'json', 'uses', 'history'] as const;
const JsonTab = lazy(async () => ({ default: (await import('./page/JsonTab.tsx')).JsonTab }));
const UsesTab = lazy(async () => ({ default: (await import('./page/UsesTab.tsx')).UsesTab }));
const HistoryTab = lazy(async () => ({ default: (await import('./history/HistoryTab.tsx')).HistoryTab }));

/** One definition of any kind: its form, its JSON, where it is used, and what it was before. */
export default function DefinitionPage() {
  const { kind: wanted = '', id = '' } = useParams();
  const kind = KINDS.find((each) => each === wanted);
  if (kind === undefined) return <NoPage />;
  return <Definition key={`${kind}/${id}`} definition={{ kind, id }} />;
}

function Definition({ definition }: { readonly definition: DefinitionKey }) {
  const { t } = useWords('editors');
  const document = useDocument(definition);
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((each) => each === search.get('tab')) ?? 'form';
  const show = (next: string | null, at?: string): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === null || next === 'form') after.delete('tab');
        else after.set('tab', next);
        after.delete('element');
        if (at === undefined) after.delete('at');
        else after.set('at', at);
        return after;
      },
      { replace: true },
    );

  if (document === undefined) {
    return (
      <Empty
        title={t('page.unknown')}
        text={t('page.unknownHint', { id: definition.id })}
        action={<ToKind kind={definition.kind} />}
      />
    );
  }
  return (
    <div className={styles.page}>
      <DefinitionHead document={document} />
      {document.value === null ? (
        <Removed document={document} />
      ) : (
        <>
          <DefinitionProblems document={document} onJump={(path) => show('form', path)} />
          <Tabs value={tab} onChange={(next) => show(next)} keepMounted={false}>
            <Tabs.List className={styles.tabs}>
              {TABS.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {t(`page.tabs.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="form" pt="lg">
              <FormTab document={document} />
            </Tabs.Panel>
            <Suspense fallback={<Loading />}>
              <Tabs.Panel value="json" pt="lg">
                <JsonTab document={document} />
              </Tabs.Panel>
              <Tabs.Panel value="uses" pt="lg">
                <UsesTab document={document} />
              </Tabs.Panel>
              <Tabs.Panel value="history" pt="lg">
                <HistoryTab document={document} />
              </Tabs.Panel>
            </Suspense>
          </Tabs>
        </>
      )}
    </div>
  );
}
