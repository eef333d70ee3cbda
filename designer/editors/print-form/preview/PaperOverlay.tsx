import { useEffect, useRef } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import type { DrawnPage, DrawnPaper } from '../../../worker/paper-messages.ts';
import styles from './preview.module.css';

/** What only one of the papers has is drawn in its colour; what both have is nearly black. */
const COLOURS = { before: '#c4451c', after: '#0b63c5' } as const;

interface PaperOverlayProps {
  readonly before: DrawnPaper;
  readonly after: DrawnPaper;
}

/** Two papers laid over each other, page on page. */
export function PaperOverlay({ before, after }: PaperOverlayProps) {
  const { t } = useWords('paper');
  const count = Math.max(before.count, after.count);
  const numbers = [...new Set([...(before.pages ?? []), ...(after.pages ?? [])].map(({ number }) => number))];
  const page = ({ pages }: DrawnPaper, number: number) => pages?.find((each) => each.number === number);
  return (
    <>
      <ul className={styles.legend}>
        <li data-kind="gone">{t('changes.onlyBefore')}</li>
        <li data-kind="come">{t('changes.onlyAfter')}</li>
      </ul>
      {/* Scrolled by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.pages} tabIndex={0} role="group" aria-label={t('changes.over')}>
        {numbers.map((number) => (
          <OverlaidPage
            key={number}
            name={t('preview.page', { number, count })}
            before={page(before, number)}
            after={page(after, number)}
          />
        ))}
      </div>
    </>
  );
}

interface OverlaidPageProps {
  readonly name: string;
  readonly before: DrawnPage | undefined;
  readonly after: DrawnPage | undefined;
}

function OverlaidPage({ name, before, after }: OverlaidPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const own = canvas.current;
    const context = own?.getContext('2d');
    const size = (after ?? before)?.picture;
    if (!own || !context || size === undefined) return;
    own.width = size.width;
    own.height = size.height;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, own.width, own.height);
    context.globalCompositeOperation = 'multiply';
    if (before !== undefined) context.drawImage(inked(before.picture, COLOURS.before), 0, 0);
    if (after !== undefined) context.drawImage(inked(after.picture, COLOURS.after), 0, 0);
  }, [before, after]);
  return (
    <section aria-label={name} className={styles.page}>
      <canvas ref={canvas} aria-hidden />
    </section>
  );
}

/** The picture with a colour where black was. */
function inked(picture: ImageBitmap, colour: string): OffscreenCanvas {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.drawImage(picture, 0, 0);
  context.globalCompositeOperation = 'lighten';
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
