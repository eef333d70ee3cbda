import { Button, Group, Text, TextInput } from '@mantine/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './device.module.css';
import { Ink, type InkPoint } from './ink.ts';

/** Who signs. */
export interface Signer {
  readonly name: string;
  readonly position: string;
}

interface SignaturePadProps {
  readonly signer: Signer;
  readonly onSigner: (signer: Signer) => void;
  /** A PNG of what was drawn: dark lines on white, whatever the colours of the page. It stays open until that is done. */
  readonly onSigned: (picture: Blob) => Promise<void>;
  readonly onClose: () => void;
}

/** Shorter is a slip of the finger, no signature. In pixels of the page. */
const SHORTEST = 60;
const INK = '#14213d';
const PAPER = '#ffffff';

/** A field to sign in with a finger, a pen or a mouse; it comes into sight by itself, and keeps its lines when it is turned. */
export function SignaturePad({ signer, onSigner, onSigned, onClose }: SignaturePadProps) {
  const { t } = useWords('device');
  const pad = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ink] = useState(() => new Ink());
  const [length, setLength] = useState(0);
  const [judged, setJudged] = useState(false);
  const [busy, setBusy] = useState(false);
  const clear = (): void => {
    ink.clear();
    paper(canvas.current, ink);
    setLength(0);
  };
  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null) return undefined;
    // The button that was pressed is gone, and what it opened may lie below the edge of a small screen.
    pad.current?.focus({ preventScroll: true });
    pad.current?.scrollIntoView({ block: 'nearest' });
    sheet.scrollIntoView({ block: 'nearest' });
    paper(sheet, ink);
    let width = sheet.clientWidth;
    const watch = new ResizeObserver(() => {
      if (sheet.clientWidth === width) return;
      width = sheet.clientWidth;
      paper(sheet, ink);
    });
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [ink]);
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = canvas.current?.getContext('2d');
    const line = ink.goOn(event.pointerId, placeIn(event));
    if (pen === null || pen === undefined || line === null) return;
    const [from, to] = line;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    setLength(ink.length);
  };
  const lift = ({ pointerId }: PointerEvent): void => ink.end(pointerId);
  const nameless = signer.name.trim() === '';
  const done = async (): Promise<void> => {
    setJudged(true);
    if (nameless) return;
    setBusy(true);
    const picture = await new Promise<Blob | null>((resolve) => {
      if (canvas.current === null) resolve(null);
      else canvas.current.toBlob(resolve);
    });
    if (picture !== null) await onSigned(picture);
    setBusy(false);
  };
  return (
    <section ref={pad} className={styles.signature} tabIndex={-1} aria-label={t('signature.title')}>
      <TextInput
        label={t('signature.name')}
        maxLength={200}
        autoComplete="off"
        value={signer.name}
        error={judged && nameless ? t('signature.nameMissing') : undefined}
        onChange={(event) => onSigner({ ...signer, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('signature.position')}
        maxLength={200}
        autoComplete="off"
        value={signer.position}
        onChange={(event) => onSigner({ ...signer, position: event.currentTarget.value })}
      />
      <Text size="sm">{t('signature.hint')}</Text>
      <canvas
        ref={canvas}
        className={styles.paper}
        role="img"
        aria-label={t('signature.paper')}
        onPointerDown={(event) => {
          if (ink.begin(event.pointerId, placeIn(event))) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
        onLostPointerCapture={lift}
      />
      <Group gap="sm">
        <Button disabled={length < SHORTEST} loading={busy} onClick={() => void done()}>
          {t('signature.done')}
        </Button>
        <Button variant="default" disabled={length === 0 || busy} onClick={clear}>
          {t('signature.clear')}
        </Button>
        <Button variant="subtle" color="gray" disabled={busy} onClick={onClose}>
          {t('signature.close')}
        </Button>
      </Group>
    </section>
  );
}

/** Lays out fresh paper in the sharpness of the screen, and draws on it what was drawn before. */
function paper(canvas: HTMLCanvasElement | null, ink: Ink): void {
  const pen = canvas?.getContext('2d');
  if (canvas === null || pen === null || pen === undefined) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const sharpness = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  pen.scale(sharpness, sharpness);
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = INK;
  pen.lineWidth = 2.2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  ink.drawOn(pen, width);
}

/** The place of a finger inside the border of the paper. */
function placeIn({ currentTarget: canvas, clientX, clientY }: PointerEvent<HTMLCanvasElement>): InkPoint {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: clientX - left - canvas.clientLeft, y: clientY - top - canvas.clientTop };
}
