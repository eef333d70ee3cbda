import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { useTypedStore } from '../../typed/use-typed-draft.ts';
import styles from '../request.module.css';
import { useOpenRequest } from '../request-context.ts';
import { Fact } from './Fact.tsx';
import { Machines } from './Machines.tsx';
import { bindingKey, Rebind } from './Rebind.tsx';

/** For whom, where, by which contract and on which machines. */
export function Facts() {
  const { t, day } = useWords('request');
  const words = useWords('binding').t;
  const { request, number, may } = useOpenRequest();
  const { client, site, contact, contract, requester } = request;
  const me = useMe();
  const inside = me.kind === 'staff';
  const canRebind = inside && me.may.registers !== null && may('edit') && !request.ended;
  const store = useTypedStore();
  const [choosing, setChoosing] = useState(() => store.read(bindingKey(number)) !== undefined);
  return (
    <section className={styles.panel} aria-label={t('facts.title')}>
      <Group justify="space-between" mb={4}>
        <Title order={3}>{t('facts.title')}</Title>
        {canRebind && !choosing && (
          <Button size="compact-sm" variant="subtle" onClick={() => setChoosing(true)}>
            {words('begin')}
          </Button>
        )}
      </Group>
      {contract?.period?.state === 'unpaid' && (
        <Alert color="yellow" p="xs" mb="sm">
          {t('facts.unpaid', { until: day(contract.period.until ?? '') })}
        </Alert>
      )}
      {canRebind && choosing ? (
        <Rebind close={() => setChoosing(false)} />
      ) : (
        <>
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
        </>
      )}
    </section>
  );
}

function Filed() {
  const { date } = useWords('request');
  const { request } = useOpenRequest();
  return date(request.createdAt);
}
