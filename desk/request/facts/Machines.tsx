import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { UnitWarranties } from '../../register/UnitWarranties.tsx';
import { WarrantyBadge } from '../../register/WarrantyBadge.tsx';
import styles from '../request.module.css';
import { useOpenRequest } from '../request-context.ts';

/** The machines that the request is about, with what matters of each: numbers, model, warranty. */
export function Machines() {
  const { t } = useWords('request');
  const { request } = useOpenRequest();
  const inside = useMe().kind === 'staff';
  if (request.objects.length === 0) return null;
  return (
    <ul className={styles.machines} aria-label={t('machines.title')}>
      {request.objects.map((machine) => (
        <li key={machine.uuid}>
          <Group gap="xs" justify="space-between">
            {inside ? (
              <Anchor component={Link} to={`/equipment/${machine.uuid}`} fw={600}>
                {machine.name}
              </Anchor>
            ) : (
              <Text fw={600}>{machine.name}</Text>
            )}
            <WarrantyBadge warranty={machine.warranty} units={machine.units.length} />
          </Group>
          <Text size="sm" c="dimmed">
            {[machine.model?.name, machine.plate, machine.serial, machine.softwareVersion]
              .filter((part) => part !== null && part !== undefined && part !== '')
              .join(' · ')}
          </Text>
          <UnitWarranties units={machine.units} linked={inside} />
          {machine.note !== null && <Text size="sm">{machine.note}</Text>}
        </li>
      ))}
    </ul>
  );
}
