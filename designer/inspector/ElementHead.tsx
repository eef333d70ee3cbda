import { Badge, Button } from '@mantine/core';
import { useWords } from '../../ui/i18n/index.ts';
import type { Origin } from '../model/workflow-view.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { ElementProblems } from './ElementProblems.tsx';
import styles from './inspector.module.css';

interface ElementHeadProps {
  readonly type: 'state' | 'transition';
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly origin: Origin;
}

/** What is chosen, what an overlay did to it, and what is wrong with it. */
export function ElementHead({ type, id, title, kind, origin }: ElementHeadProps) {
  const { t } = useWords('inspector');
  const { overlay, readOnly, run } = useWorkflowEditor();
  const back = type === 'state' ? { states: [id], transitions: [] } : { states: [], transitions: [id] };
  return (
    <>
      <div className={styles.head}>
        <h2 tabIndex={-1} data-inspector-heading>
          {title}
        </h2>
        <Badge variant="default" tt="none" fw={500}>
          {kind}
        </Badge>
        {overlay !== null && (
          <Badge
            variant={origin === 'base' ? 'default' : 'light'}
            color={origin === 'disabled' ? 'red' : undefined}
            tt="none"
          >
            {t(`overlay.origin.${origin}`)}
          </Badge>
        )}
        <span className={styles.id}>{id}</span>
      </div>
      {overlay !== null && !readOnly && (origin === 'changed' || origin === 'disabled') && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => run({ do: 'inherit', ...back })}
        >
          {t(origin === 'disabled' ? 'overlay.enable' : 'overlay.takeAllBack')}
        </Button>
      )}
      <ElementProblems id={id} />
    </>
  );
}
