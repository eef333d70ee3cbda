import { Button, Group, Text, TextInput } from '@mantine/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import styles from './device.module.css';

/** Who signs. */
export interface Signer {
  readonly name: string;
  readonly position: string;
}

interface SignaturePadProps {
  readonly signer: Signer;
  readonly onSigner: (signer: Signer) => void;
  /** A PNG of what was drawn: dark lines on white, whatever the colours of the page. */
  readonly onSigned: (picture: Blob) => void;
  readonly onClose: () => void;
}

/** Shorter is a slip of the finger, no signature. In pixels of the page. */
const SHORTEST = 60;
const INK = '#14213d';
const PAPER = '#ffffff';

/** A field to sign in with a finger, a pen or a mouse. */
export function SignaturePad({ signer, onSigner, onSigned, onClose }: SignaturePadProps) {
  const { t } = useWords('device');
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [length, setLength] = useState(0);
  const [judged, setJudged] = useState(false);
  const clear = (): void => {
    paper(canvas.current);
    setLength(0);
  };
  useEffect(clear, []);
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = canvas.current?.getContext('2d');
    const from = last.current;
    if (pen === null || pen === undefined || from === null) return;
    const to = placeIn(event);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last.current = to;
    setLength((before) => before + Math.hypot(to.x - from.x, to.y - from.y));
  };
  const nameless = signer.name.trim() === '';
  const done = (): void => {
    setJudged(true);
    if (!nameless) canvas.current?.toBlob((blob) => blob && onSigned(blob));
  };
  return (
    <div className={styles.signature}>
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
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = placeIn(event);
        }}
        onPointerMove={draw}
        onPointerUp={() => (last.current = null)}
        onPointerCancel={() => (last.current = null)}
      />
      <Group gap="sm">
        <Button disabled={length < SHORTEST} onClick={done}>
          {t('signature.done')}
        </Button>
        <Button variant="default" disabled={length === 0} onClick={clear}>
          {t('signature.clear')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('signature.close')}
        </Button>
      </Group>
    </div>
  );
}

/** Empties the field, in the sharpness of the screen. */
function paper(canvas: HTMLCanvasElement | null): void {
  const pen = canvas?.getContext('2d');
  if (canvas === null || pen === null || pen === undefined) return;
  const { width, height } = canvas.getBoundingClientRect();
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
}

function placeIn(event: PointerEvent<HTMLCanvasElement>): { readonly x: number; readonly y: number } {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
