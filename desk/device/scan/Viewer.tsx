import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import styles from '../device.module.css';
import { readCode } from './read-code.ts';

const PAUSE_MS = 250;

/** The camera, looked through until a code is found; it is off as soon as this is gone. */
export function Viewer({ onFound }: { readonly onFound: (text: string) => void }) {
  const { t } = useWords('device');
  const video = useRef<HTMLVideoElement>(null);
  const sight = useRef<HTMLElement>(null);
  const found = useRef(onFound);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const text = video.current === null ? null : await readCode(video.current);
      if (gone) return;
      if (text === null) timer = setTimeout(() => void look(), PAUSE_MS);
      else found.current(text);
    };
    const start = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        if (gone || video.current === null) return off(stream);
        video.current.srcObject = stream;
        await video.current.play();
        // It opens below what was pressed, which may be the edge of a small screen.
        sight.current?.scrollIntoView({ block: 'nearest' });
        await look();
      } catch {
        // Not allowed, no camera, or no secure connection: a photo or typing does it.
        if (!gone) setFailed(true);
      }
    };
    void start();
    return () => {
      gone = true;
      clearTimeout(timer);
      off(stream);
    };
  }, []);
  if (failed) {
    return (
      <Text size="sm" role="alert">
        {t('scan.noCamera')}
      </Text>
    );
  }
  return (
    <figure ref={sight} className={styles.sight}>
      <video ref={video} className={styles.viewer} playsInline muted aria-label={t('scan.viewer')} />
      <span className={styles.frame} aria-hidden />
      <figcaption>{t('scan.aim')}</figcaption>
    </figure>
  );
}

function off(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
