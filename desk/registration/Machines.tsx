import { ActionIcon, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../../ui/i18n/index.ts';
import { EntrySelect } from '../register/form/EntrySelect.tsx';
import { isNamed, type Named, textOf, valueOf, type Warranty } from '../register/entry.ts';
import { useEntry } from '../register/use-entries.ts';
import { type Unit, UnitWarranties } from '../register/UnitWarranties.tsx';
import { WarrantyBadge } from '../register/WarrantyBadge.tsx';
import { type Registration, withChosen } from './registration.ts';
import styles from './registration.module.css';

interface MachinesProps {
  readonly draft: Registration;
  readonly change: (next: Partial<Registration>) => void;
  readonly replace: (next: Registration) => void;
}

/** The machines that the request is about: one, or several at once. */
export function Machines({ draft, change, replace }: MachinesProps) {
  const { t } = useWords('registration');
  const { machines, client } = draft;
  return (
    <div>
      {machines.length > 0 && (
        <ul className={styles.machines} aria-label={t('machines.title')}>
          {machines.map((machine) => (
            <Machine
              key={machine.uuid}
              machine={machine}
              remove={() => change({ machines: machines.filter(({ uuid }) => uuid !== machine.uuid), linkTo: null })}
            />
          ))}
        </ul>
      )}
      <EntrySelect
        key={machines.length}
        kind="equipment"
        label={t(machines.length === 0 ? 'machines.one' : 'machines.more')}
        description={machines.length > 0 ? t('machines.moreHint') : undefined}
        value={null}
        within={client === null ? {} : { client: client.code ?? client.uuid }}
        onChange={(next, entry) => {
          if (next === null || machines.some(({ uuid }) => uuid === next.uuid)) return;
          const machine = { uuid: next.uuid, name: next.name };
          const [whose, where] = ['client', 'site'].map((name) => (entry === undefined ? null : valueOf(entry, name)));
          const chosen = {
            // A site that is chosen already stays: a second machine does not move it.
            client: isNamed(whose) ? whose : null,
            site: draft.site === null && isNamed(where) ? where : null,
            contact: null,
            machine,
          };
          replace({ ...withChosen(draft, chosen), typed: draft.typed });
        }}
      />
    </div>
  );
}

function Machine({ machine, remove }: { readonly machine: Named; readonly remove: () => void }) {
  const { t } = useWords('registration');
  const { data } = useEntry('equipment', machine.uuid);
  const warranty = data === undefined ? null : (valueOf(data, 'warranty') as Warranty);
  const units = data === undefined ? [] : ((valueOf(data, 'units') ?? []) as readonly Unit[]);
  const isCovered = units.some((unit) => unit.warranty.state !== 'out');
  const said = data === undefined ? [] : ['model', 'plate', 'serial'].map((name) => textOf(valueOf(data, name)));
  return (
    <li>
      <Group gap="sm" wrap="nowrap" className={styles.line}>
        <div className={styles.candidate}>
          {machine.name}
          <Text size="xs" c="dimmed">
            {said.filter((word) => word !== '').join(' · ')}
          </Text>
        </div>
        {warranty !== null && <WarrantyBadge warranty={warranty} units={units.length} />}
        <ActionIcon aria-label={t('machines.remove', { name: machine.name })} onClick={remove}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Group>
      <UnitWarranties units={units} linked />
      {warranty?.state === 'out' && (
        <Text size="sm" className={styles.warns}>
          {t(isCovered ? 'machines.covered' : 'machines.commercial')}
        </Text>
      )}
    </li>
  );
}
