import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { PersonDetail, Substitution } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { Refusal } from '../../sending/Refusal.tsx';
import styles from '../admin.module.css';
import { useAct } from '../use-act.ts';
import { NameDeputy } from './NameDeputy.tsx';

interface SubstitutionsProps {
  readonly person: PersonDetail;
  readonly manages: boolean;
}

/** Who stands in for a person, and for whom he does; who manages people names deputies and ends it. */
export function Substitutions({ person, manages }: SubstitutionsProps) {
  const { uuid, kind, active } = person;
  const { t, date } = useWords('admin');
  const api = useApi();
  const [naming, setNaming] = useState(false);
  const end = useAct((one: string) => api.endSubstitution({ path: { uuid: one } }), { about: 'people' });
  const found = useRead('listSubstitutionsOf', { path: { uuid } }, { about: 'people' });
  const namesOf = ({ deputy, absent }: Substitution) => ({
    deputy: deputy?.name ?? t('somebody'),
    absent: absent?.name ?? t('somebody'),
  });
  return (
    <section className={styles.panel} aria-label={t('substitutions.title')}>
      <h2>{t('substitutions.title')}</h2>
      {found.error !== null && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={1} />}
      {found.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('substitutions.none')}
        </Text>
      )}
      <ul className={styles.items}>
        {found.data?.items.map((each) => (
          <li key={each.uuid}>
            <span>
              {t('substitutions.one', namesOf(each))}{' '}
              <span className={styles.dim}>
                {date(each.fromAt)} – {date(each.untilAt)}
              </span>
            </span>
            {manages && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('substitutions.endOne', namesOf(each))}
                onClick={() => end.act(each.uuid)}
              >
                {t('substitutions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={end.error} close={end.forget} />
      {manages &&
        kind === 'staff' &&
        active &&
        (naming ? (
          <NameDeputy person={person} close={() => setNaming(false)} />
        ) : (
          <Button size="xs" variant="default" mt="sm" onClick={() => setNaming(true)}>
            {t('substitutions.add')}
          </Button>
        ))}
    </section>
  );
}
