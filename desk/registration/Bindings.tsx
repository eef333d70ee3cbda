import { Select } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import { EntrySelect } from '../register/form/EntrySelect.tsx';
import type { Named } from '../register/entry.ts';
import type { Hints } from './candidates.ts';
import type { Registration } from './registration.ts';
import { withClient } from './registration.ts';
import styles from './registration.module.css';

interface BindingsProps {
  readonly draft: Registration;
  readonly of: Hints['of'];
  /** He may read the registers, so that sites and people can be chosen. */
  readonly canRead: boolean;
  readonly clientFault: string | undefined;
  readonly contact: Named | null;
  readonly contract: string | null;
  readonly change: (next: Partial<Registration>) => void;
  readonly replace: (next: Registration) => void;
}

/** For whom and where: filled by what was chosen, and each can be chosen by hand. */
export function Bindings(props: BindingsProps) {
  const { draft, of, canRead, clientFault, contact, contract, change, replace } = props;
  const { t } = useWords('registration');
  const { client, site } = draft;
  const within = client === null ? {} : { client: client.code ?? client.uuid };
  const contracts = of?.contracts ?? [];
  return (
    <div className={styles.grid}>
      <EntrySelect
        kind="client"
        label={t('client')}
        value={client}
        error={clientFault}
        onChange={(next) => replace(withClient(draft, next))}
      />
      {canRead && client !== null && (
        <>
          <EntrySelect
            kind="site"
            label={t('site')}
            value={site}
            within={within}
            onChange={(next) => change({ site: next })}
          />
          <EntrySelect
            kind="contact"
            label={t('contact')}
            value={contact}
            within={within}
            onChange={(next) => change({ contact: next })}
          />
          {contracts.length > 0 && (
            <Select
              label={t('contract')}
              clearable
              data={contracts.map(({ uuid, number, title }) => ({
                value: uuid,
                label: title === null ? number : `${number} · ${title}`,
              }))}
              value={contract}
              onChange={(next) => change({ contract: next })}
            />
          )}
        </>
      )}
    </div>
  );
}
