import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/parts/index.ts';
import type { Json } from '../model/json.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';

const RuleEditor = lazy(async () => ({ default: (await import('../rules/RuleEditor.tsx')).RuleEditor }));

interface LazyRuleProps {
  readonly rule: Json | undefined;
  readonly onChange: (rule: Json | undefined) => void;
  /** Names the rule within the workflow: lines of it that are begun and not finished outlive the page. */
  readonly place?: string;
}

/** The rule editor over the facts of this workflow, loaded when it is first needed. */
export function LazyRule({ rule, onChange, place }: LazyRuleProps) {
  const { readOnly, workflow, overlay } = useWorkflowEditor();
  const { vocabulary } = useSurroundings();
  const named = place === undefined ? {} : { place: `${workflow.id}/${overlay?.id ?? ''} ${place}` };
  return (
    <Suspense fallback={<Loading rows={2} />}>
      <RuleEditor rule={rule} onChange={onChange} facts={vocabulary} readOnly={readOnly} {...named} />
    </Suspense>
  );
}
