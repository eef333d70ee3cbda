import { Anchor, Badge, Group, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import type { Evidence } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { evidenceUrl } from './evidence-url.ts';
import { useOpenRequest } from './request-context.ts';
import styles from './request.module.css';

/** A photo or signature: small, with when and where it was taken; opens in its own window. */
export function EvidencePicture({ evidence }: { readonly evidence: Evidence }) {
  const { t, date } = useWords('request');
  const { request } = useOpenRequest();
  const { latitude, longitude, takenAt } = evidence;
  const url = evidenceUrl(request.uuid, evidence.uuid);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" mt={4}>
      <a href={url} target="_blank" rel="noreferrer" className={styles.picture}>
        <img src={`${url}?size=preview`} alt={t('evidence.alt', { name: evidence.name })} loading="lazy" />
      </a>
      <div>
        {takenAt !== null && <Text size="xs">{t('evidence.taken', { when: date(takenAt) })}</Text>}
        {latitude !== null && longitude !== null && (
          <Anchor
            size="xs"
            href={`geo:${latitude},${longitude}`}
            aria-label={t('evidence.place', { latitude, longitude })}
          >
            <IconMapPin size={12} aria-hidden /> {latitude.toFixed(5)}, {longitude.toFixed(5)}
          </Anchor>
        )}
        <Distance evidence={evidence} />
      </div>
    </Group>
  );
}

/** How far from the site it was taken, where both are known. */
function Distance({ evidence }: { readonly evidence: Evidence }) {
  const { t, number } = useWords('request');
  const { distanceM, outside } = evidence;
  if (distanceM === null) return null;
  const far =
    distanceM >= 1000
      ? t('evidence.km', { km: number(Math.round(distanceM / 100) / 10) })
      : t('evidence.m', { m: number(Math.round(distanceM)) });
  return (
    <Badge size="sm" variant="light" color={outside === true ? 'red' : 'gray'} className={styles.distance}>
      {t(outside === true ? 'evidence.outside' : 'evidence.atSite', { far })}
    </Badge>
  );
}
