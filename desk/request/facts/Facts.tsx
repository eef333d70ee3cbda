import { Alert, Anchor, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../request.module.css';
import { useOpenRequest } from '../request-context.ts';
import { Fact } from './Fact.tsx';
import { Machines } from './Machines.tsx';

/** For whom, where, by which contract and on which machines. */
export function Facts() {
  const { t, day } = useWords('request');
  const { request } = useOpenRequest();
  const { client, site, contact, contract, requester } = request;
  const inside = useMe().kind === 'staff';
  return (
    <section className={styles.panel} aria-label={t('facts.title')}>
      <Title order={3} mb={4}>
        {t('facts.title')}
      </Title>
      {contract?.period?.state === 'unpaid' && (
        <Alert color="yellow" p="xs" mb="sm">
          {t('facts.unpaid', { until: day(contract.period.until ?? '') })}
        </Alert>
      )}
      <dl className={styles.facts}>
        <Fact name={t('facts.client')}>
          {inside && client !== null ? (
            <Anchor component={Link} to={`/clients/${encodeURIComponent(client.code)}`}>
              {client.name}
            </Anchor>
          ) : (
            client?.name
          )}
        </Fact>
        <Fact name={t('facts.contract')}>{contract !== null && contract.number}</Fact>
        <Fact name={t('facts.site')}>
          {site !== null && (
            <>
              {site.name}
              {site.address !== null && (
                <Text size="xs" c="dimmed">
                  {site.address}
                </Text>
              )}
              {site.latitude !== null && site.longitude !== null && (
                <Anchor size="xs" href={`geo:${site.latitude},${site.longitude}`}>
                  {t('facts.map')}
                </Anchor>
              )}
              {site.accessNote !== null && (
                <Text size="xs" c="dimmed">
                  {site.accessNote}
                </Text>
              )}
            </>
          )}
        </Fact>
        <Fact name={t('facts.contact')}>
          {contact !== null && (
            <>
              {contact.name}
              {contact.position !== null && (
                <Text size="xs" c="dimmed">
                  {contact.position}
                </Text>
              )}
              {contact.phone !== null && (
                <div>
                  <Anchor href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>{contact.phone}</Anchor>
                </div>
              )}
              {contact.email !== null && (
                <div>
                  <Anchor href={`mailto:${contact.email}`}>{contact.email}</Anchor>
                </div>
              )}
            </>
          )}
        </Fact>
        <Fact name={t('facts.requester')}>
          {requester !== null && requester.uuid !== contact?.uuid && requester.name}
        </Fact>
        <Fact name={t('facts.filed')}>
          <Filed />
        </Fact>
      </dl>
      <Machines />
    </section>
  );
}

function Filed() {
  const { date } = useWords('request');
  const { request } = useOpenRequest();
  return date(request.createdAt);
}
