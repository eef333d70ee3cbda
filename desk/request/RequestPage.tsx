import { useParams } from 'react-router';
import type { Request } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useWatchers } from '../../ui/live/use-live.ts';
import { Documents } from '../documents/Documents.tsx';
import { Checklists } from './checklists/Checklists.tsx';
import { Events } from './events/Events.tsx';
import { Facts } from './facts/Facts.tsx';
import { FieldsPanel } from './facts/FieldsPanel.tsx';
import { Waiting } from './facts/Waiting.tsx';
import { Files } from './files/Files.tsx';
import { Related } from './related/Related.tsx';
import styles from './request.module.css';
import { RequestHeader } from './RequestHeader.tsx';
import { Talk } from './talk/Talk.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { WithRequest } from './WithRequest.tsx';
import { Times } from './works/Times.tsx';
import { Works } from './works/Works.tsx';

/** Everything about one request, and everything that can be done with it. */
export default function RequestPage() {
  const { number = '' } = useParams();
  const { t } = useWords('request');
  return (
    <WithRequest number={number}>
      {(request, page) => (
        <div ref={page} className={styles.page}>
          <RequestHeader />
          <Others request={request} />
          <div className={styles.next}>
            <Events />
          </div>
          <div className={styles.work}>
            <Checklists />
          </div>
          <aside className={styles.aside} aria-label={t('facts.title')}>
            <Waiting />
            <Facts />
            <FieldsPanel page={page} />
            <Related />
          </aside>
          <div className={styles.main}>
            <Talk />
            <Works />
            <Documents page={page} />
            <Times />
            <Files />
            <Timeline />
          </div>
        </div>
      )}
    </WithRequest>
  );
}

/** Who else looks at it now. */
function Others({ request }: { readonly request: Request }) {
  const { t, list } = useWords('request');
  const others = useWatchers(`request:${request.uuid}`);
  if (others.length === 0) return null;
  return (
    <p className={styles.others} role="status">
      {t('header.others', { names: list(others.map(({ name }) => name)), count: others.length })}
    </p>
  );
}
