import { Button, Menu, Text } from '@mantine/core';
import { IconMapPin, IconPhone } from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import { Machines } from '../request/facts/Machines.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import { CheckMachine } from './CheckMachine.tsx';
import styles from './field.module.css';
import { navigatorLinks } from './navigators.ts';

/** Many sites are named by their street: then the address alone says it all. */
function placeOf({ name, address }: { readonly name: string; readonly address: string | null }): string {
  if (address === null) return name;
  return address.includes(name) ? address : `${name}, ${address}`;
}

/** Where to go and whom to call there. */
export function Where() {
  const { t } = useWords('field');
  const { request } = useOpenRequest();
  const { client, site, contact } = request;
  if (client === null && site === null && contact === null && request.objects.length === 0) return null;
  const links = site === null ? [] : navigatorLinks(site);
  return (
    <section className={styles.panel} aria-label={t('where.title')}>
      {client !== null && <Text fw={600}>{client.name}</Text>}
      {site !== null && <Text>{placeOf(site)}</Text>}
      {site?.accessNote !== null && site?.accessNote !== undefined && (
        <Text className={styles.note}>{t('where.access', { note: site.accessNote })}</Text>
      )}
      {contact !== null && <Text>{[contact.name, contact.position].filter((part) => part !== null).join(', ')}</Text>}
      <div className={styles.pair}>
        {links.length > 0 && (
          <Menu withinPortal width="target" position="bottom-start">
            <Menu.Target>
              <Button variant="default" leftSection={<IconMapPin size={18} aria-hidden />}>
                {t('where.go')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {links.map(({ id, href }) => (
                <Menu.Item key={id} component="a" href={href} target="_blank" rel="noreferrer" mih={44}>
                  {t(`where.navigators.${id}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {contact?.phone !== null && contact?.phone !== undefined && (
          <Button
            component="a"
            variant="default"
            leftSection={<IconPhone size={18} aria-hidden />}
            href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}
          >
            {t('where.call')}
          </Button>
        )}
      </div>
      <Machines />
      <CheckMachine />
    </section>
  );
}
