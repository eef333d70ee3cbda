import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconEngine, IconMapPin, IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';
import { UnitWarranties } from '../register/UnitWarranties.tsx';
import { WarrantyBadge } from '../register/WarrantyBadge.tsx';
import { type Candidate, candidatesOf, type Chosen } from './candidates.ts';
import styles from './registration.module.css';
import { Flag } from '../flag/Flag.tsx';

const TYPING_MS = 120;
const LEAST = 2;
const SIGNS = { contact: IconUser, equipment: IconEngine, site: IconMapPin, client: IconBuilding };

interface CallerFieldProps {
  readonly typed: string;
  readonly onType: (next: string) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One field for whatever the caller says of himself or of the machine; who and what may be meant stands below at once. */
export function CallerField({ typed, onType, onChoose }: CallerFieldProps) {
  const { t } = useWords('registration');
  const box = useCombobox();
  const [q] = useDebouncedValue(typed.trim(), TYPING_MS);
  const isAsked = q.length >= LEAST;
  const found = useRead(
    'getRegistrationHints',
    { query: { q } },
    { about: 'registers', enabled: isAsked, placeholderData: keepPreviousData },
  );
  const candidates = isAsked && found.data !== undefined ? candidatesOf(found.data) : [];
  // The first one is at hand for Enter; who was quicker than the answer gets the only one there is.
  const ids = candidates.map(({ id }) => id).join(' ');
  const isHasty = useRef(false);
  const latest = useRef({ candidates, onChoose, box });
  latest.current = { candidates, onChoose, box };
  useEffect(() => {
    const { candidates: now, onChoose: choose, box: list } = latest.current;
    const [first, second] = now;
    if (first === undefined) return;
    list.selectFirstOption();
    if (isHasty.current && second === undefined) choose(first.chosen);
    isHasty.current = false;
  }, [ids]);
  const isShown = typed.trim().length >= LEAST && (candidates.length > 0 || found.isSuccess || found.isError);
  return (
    <Combobox
      store={{ ...box, dropdownOpened: box.dropdownOpened && isShown }}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const candidate = candidates.find((each) => each.id === id);
        if (candidate === undefined) return;
        onChoose(candidate.chosen);
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          autoFocus
          size="md"
          label={t('caller.label')}
          placeholder={t('caller.placeholder')}
          leftSection={<IconSearch size={16} aria-hidden />}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => {
            isHasty.current = false;
            onType(currentTarget.value);
            box.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            // Enter chooses here; it sends nothing.
            event.preventDefault();
            isHasty.current = typed.trim() !== q || found.isFetching;
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('caller.found')}>
          {candidates.map((candidate) => (
            <Combobox.Option key={candidate.id} value={candidate.id} className={styles.option ?? ''}>
              <Line candidate={candidate} />
            </Combobox.Option>
          ))}
          {candidates.length === 0 && (
            <Combobox.Empty>{t(found.isError ? 'caller.failed' : 'caller.nobody')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Line({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useWords('registration');
  const { kind, label, hint, warranty, units, openRequests } = candidate;
  const Sign = SIGNS[kind];
  return (
    <Group gap="sm" className={styles.line}>
      <Sign size={16} aria-hidden className={styles.sign} />
      <div className={styles.candidate}>
        <span className="said">{t(`kind.${kind}`)}: </span>
        {label}
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      </div>
      {openRequests > 0 && <Flag tone="warns">{t('caller.open', { count: openRequests })}</Flag>}
      {warranty !== null && (
        <div>
          <WarrantyBadge warranty={warranty} units={units.length} />
          <UnitWarranties units={units.slice(0, 1)} />
        </div>
      )}
    </Group>
  );
}
