import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../ui/i18n/index.ts';
import type { Warranty } from './entry.ts';
import styles from './register.module.css';
import { WarrantyBadge } from './WarrantyBadge.tsx';

export interface Unit {
  readonly uuid: string;
  readonly name: string;
  readonly serial: string | null;
  readonly warranty: Warranty;
}

interface UnitWarrantiesProps {
  readonly units: readonly Unit[];
  /** For colleagues: each unit leads to its card. */
  readonly linked?: boolean;
}

/** What inside a machine has a warranty of its own; nothing where nothing has. */
export function UnitWarranties({ units, linked = false }: UnitWarrantiesProps) {
  const { t } = useWords('registers');
  if (units.length === 0) return null;
  return (
    <ul className={styles.units} aria-label={t('warranty.inside')}>
      {units.map(({ uuid, name, serial, warranty }) => (
        <li key={uuid}>
          <Text component="span" size="sm">
            {linked ? (
              <Anchor component={Link} to={`/equipment/${uuid}`} underline="always">
                {name}
              </Anchor>
            ) : (
              name
            )}
            {serial !== null && ` · ${serial}`}
          </Text>
          <WarrantyBadge warranty={warranty} />
        </li>
      ))}
    </ul>
  );
}
