import { Anchor, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { Request } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { StatusDot } from '../../ui/parts/index.ts';
import { Checklists } from '../request/checklists/Checklists.tsx';
import { Talk } from '../request/talk/Talk.tsx';
import { WithRequest } from '../request/WithRequest.tsx';
import { Times } from '../request/works/Times.tsx';
import { Works } from '../request/works/Works.tsx';
import styles from './field.module.css';
import { Steps } from './Steps.tsx';
import { Stay } from './Stay.tsx';
import { Where } from './Where.tsx';

/** One visit, for one hand: where to go, being there, what is to be proved, what was used; the next step at the thumb. */
export default function VisitPage() {
  const { number = '' } = useParams();
  const { t } = useWords('field');
  return (
    <WithRequest number={number}>
      {(request, page) => (
        <div ref={page} className={styles.visit}>
          <div className={styles.visitScroll}>
            <Head request={request} />
            <Where />
            <Stay />
            <Checklists />
            <Works />
            <Times />
            <Talk />
            <Anchor component={Link} to={`/requests/${number}`} className={styles.whole}>
              {t('visit.whole')}
            </Anchor>
          </div>
          <Steps />
        </div>
      )}
    </WithRequest>
  );
}

function Head({ request }: { readonly request: Request }) {
  const { t, title } = useWords('field');
  return (
    <header>
      <div className={styles.headTop}>
        <Link to="/field" className={styles.back} aria-label={t('visit.back')}>
          <IconArrowLeft size={22} aria-hidden />
        </Link>
        <Title order={1} className={styles.headNumber}>
          № {request.number}
        </Title>
        {request.status !== null && (
          <span className={styles.cardStatus}>
            <StatusDot colour={request.status.color} />
            <span>{title(request.status.title)}</span>
          </span>
        )}
      </div>
      <Text size="lg" fw={600}>
        {request.subject}
      </Text>
      {request.assignee === null ? (
        <Text c="dimmed">{t('visit.free')}</Text>
      ) : (
        <Text c="dimmed">{t('visit.of', { name: request.assignee.name })}</Text>
      )}
    </header>
  );
}
