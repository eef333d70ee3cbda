import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Candidate, DocumentForm } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Empty, Failed, Loading } from '../../../ui/parts/index.ts';
import { usePages } from '../../admin/use-pages.ts';
import styles from '../documents.module.css';
import { DraftForm } from '../DraftForm.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import { Ticked } from './Ticked.tsx';
import { everyFitting, whyNot } from './why-not.ts';

interface CandidatesProps {
  readonly form: DocumentForm;
  readonly client: string;
  readonly from: string;
  readonly to: string;
}

/** The requests of which the document may be made: those are ticked that are to stand in it. */
export function Candidates({ form, client, from, to }: CandidatesProps) {
  const { t } = useWords('documents');
  const api = useApi();
  const go = useNavigate();
  const [uuids, setUuids] = useState<ReadonlySet<string>>(new Set());
  const [filling, setFilling] = useState(false);
  const query = { form: form.id, client, from, to };
  const pages = usePages<Candidate>('documents', 'listCandidates', query, (paging, signal) =>
    api.listCandidates({ query: { ...query, ...paging }, signal }),
  );
  const { rows } = pages;
  if (rows === undefined) {
    return pages.error === null ? <Loading rows={8} /> : <Failed error={pages.error} retry={pages.readAgain} />;
  }
  if (rows.length === 0) return <Empty title={t('group.none')} text={t('group.noneText')} />;
  const most = form.most ?? 1;
  const ticked = rows.filter(({ uuid, refusals }) => uuids.has(uuid) && refusals.length === 0);
  const all = everyFitting(rows, ticked, most);
  const tick = (chosen: readonly Candidate[]): void => setUuids(new Set(chosen.map(({ uuid }) => uuid)));
  const [first, ...others] = ticked;
  return (
    <>
      <Checkbox
        my="sm"
        label={t('group.all', { count: all.length })}
        checked={ticked.length > 0 && ticked.length === all.length}
        indeterminate={ticked.length > 0 && ticked.length < all.length}
        disabled={all.length === 0 || filling}
        onChange={() => tick(ticked.length === all.length ? [] : all)}
      />
      <ul className={styles.list} aria-label={t('requests')}>
        {rows.map((each) => (
          <CandidateRow
            key={each.uuid}
            candidate={each}
            why={whyNot(each, ticked, most)}
            isTicked={ticked.includes(each)}
            isHeld={filling}
            toggle={() => tick(ticked.includes(each) ? ticked.filter((one) => one !== each) : [...ticked, each])}
          />
        ))}
      </ul>
      {pages.more !== undefined && (
        <Button variant="default" mt="sm" loading={pages.isReadingMore} onClick={pages.more}>
          {t('list.more')}
        </Button>
      )}
      {first !== undefined && filling && (
        <div className={styles.new}>
          <DraftForm
            request={first.number}
            others={others.map(({ uuid }) => uuid)}
            form={form.id}
            close={() => setFilling(false)}
            done={(uuid) => void go(`/documents?open=${uuid}`)}
          />
        </div>
      )}
      <Ticked form={form.id} ticked={ticked} fill={filling ? undefined : () => setFilling(true)} />
    </>
  );
}
