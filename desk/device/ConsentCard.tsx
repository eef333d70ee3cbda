import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { usePlaceConsent } from './consent.ts';
import styles from './device.module.css';

/** Asks once whether this device may tell where its person is; afterwards says what was answered, and lets it be changed. */
export function ConsentCard() {
  const { t } = useWords('device');
  const { answered, answer } = usePlaceConsent();
  const [changing, setChanging] = useState(false);
  if (answered !== null && !changing) {
    return (
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t(answered.agreed ? 'consent.agreed' : 'consent.refused')}
        </Text>
        <Button variant="subtle" onClick={() => setChanging(true)}>
          {t('consent.change')}
        </Button>
      </Group>
    );
  }
  const choose = (agreed: boolean): void => {
    answer(agreed);
    setChanging(false);
  };
  return (
    <section className={styles.consent} aria-label={t('consent.title')}>
      <Text fw={600}>{t('consent.title')}</Text>
      <Text size="sm">{t('consent.text')}</Text>
      <Group gap="sm" mt="xs" grow>
        <Button onClick={() => choose(true)}>{t('consent.agree')}</Button>
        <Button variant="default" onClick={() => choose(false)}>
          {t('consent.refuse')}
        </Button>
      </Group>
    </section>
  );
}
