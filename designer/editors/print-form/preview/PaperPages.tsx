import { useEffect, useRef } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import type { DrawnPage, DrawnPaper } from '../../../worker/paper-messages.ts';
import styles from './preview.module.css';

interface PaperPagesProps {
  readonly drawn: DrawnPaper;
  readonly label: string;
}

/** The pages of a paper below each other; what is scrolled to stays when a newer paper comes. */
export function PaperPages({ drawn: { pages, count }, label }: PaperPagesProps) {
  const { t } = useWords('paper');
  return (
    // Scrolled by the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.pages} tabIndex={0} role="group" aria-label={label}>
      {(pages ?? []).map((page, index) => (
        // Pages have no other name than their number.
        // oxlint-disable-next-line react/no-array-index-key
        <Page key={index} page={page} name={t('preview.page', { number: index + 1, count })} />
      ))}
      {count > (pages?.length ?? 0) && (
        <p className={styles.more}>{t('preview.more', { count: pages?.length ?? 0 })}</p>
      )}
    </div>
  );
}

function Page({ page: { picture, text }, name }: { readonly page: DrawnPage; readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const own = canvas.current;
    if (own === null) return;
    // Of another size only when it changes: a canvas that is sized anew blinks.
    if (own.width !== picture.width) own.width = picture.width;
    if (own.height !== picture.height) own.height = picture.height;
    own.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <section aria-label={name} className={styles.page}>
      <canvas ref={canvas} aria-hidden />
      <p className="said">{text}</p>
    </section>
  );
}
