import { type MouseEvent, useEffect, useRef } from 'react';
import type { DrawnPage } from '../../../worker/paper-messages.ts';
import type { PartPlace } from '../part-place.ts';
import { placeAt, writtenAt } from './paper-places.ts';
import type { PaperMark } from './PaperPages.tsx';
import styles from './preview.module.css';

interface PaperPageProps {
  readonly page: DrawnPage;
  readonly name: string;
  readonly marks: readonly PaperMark[];
  readonly onPlace: ((place: PartPlace) => void) | undefined;
}

/** A page as it is printed, with marks over it. A click leads to where what stands there is written. */
export function PaperPage({ page, name, marks, onPlace }: PaperPageProps) {
  const { picture, text, number } = page;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const own = canvas.current;
    if (own === null) return;
    // Of another size only when it changes: a canvas that is sized anew blinks.
    if (own.width !== picture.width) own.width = picture.width;
    if (own.height !== picture.height) own.height = picture.height;
    own.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  const click = (event: MouseEvent<HTMLElement>): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const place = placeAt(page, (event.clientX - left) / width, (event.clientY - top) / height);
    if (place !== undefined) onPlace?.(writtenAt(place));
  };
  return (
    // The keys do it for the whole paper.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={name}
      className={styles.page}
      data-page={number}
      data-leads={onPlace !== undefined || undefined}
      onClick={onPlace && click}
    >
      <canvas ref={canvas} aria-hidden />
      {marks.map(({ kind, box }) => (
        <span
          key={`${kind} ${box.left} ${box.top} ${box.width}`}
          className={styles.mark}
          data-kind={kind}
          style={{
            left: `${box.left * 100}%`,
            top: `${box.top * 100}%`,
            width: `${box.width * 100}%`,
            height: `${box.height * 100}%`,
          }}
        />
      ))}
      <p className="said">{text}</p>
    </section>
  );
}
