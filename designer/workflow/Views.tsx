import { lazy, Suspense } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty, Loading } from '../../ui/parts/index.ts';
import { Outline } from '../outline/Outline.tsx';
import type { DocumentState } from '../workspace/document-state.ts';
import { CannotDraw } from './CannotDraw.tsx';
import { JsonView } from './JsonView.tsx';
import styles from './workflow.module.css';

const loadCanvas = () => import('../canvas/Canvas.tsx');
const Canvas = lazy(loadCanvas);

export const VIEWS = ['canvas', 'outline', 'json'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Which view an address means; the drawing unless it names another. */
export function viewIn(name: string | null): ViewName {
  return VIEWS.find((each) => each === name) ?? 'canvas';
}

// While the pack is still on its way: most people come to see the drawing. What fails here is told when it is shown.
if (viewIn(new URLSearchParams(window.location.search).get('view')) === 'canvas') loadCanvas().catch(() => undefined);

/** The workflow in the view that is chosen. */
export function Views({ view, document }: { readonly view: string | null; readonly document: DocumentState }) {
  const { t } = useWords('workflow');
  const name = viewIn(view);
  return (
    <div
      className={styles.view}
      id="workflow-view"
      role="tabpanel"
      aria-labelledby={`view-${name}`}
      data-view
      tabIndex={-1}
    >
      <CannotDraw key={name} value={document.value} words={<Empty title={t('broken.draw')} text={t('broken.text')} />}>
        {name === 'outline' && <Outline />}
        {name === 'json' && <JsonView document={document} />}
        {name === 'canvas' && (
          <Suspense fallback={<Loading rows={8} />}>
            <Canvas />
          </Suspense>
        )}
      </CannotDraw>
    </div>
  );
}
