import { useEffect, useMemo, useRef, useState } from 'react';
import type { JsonObject } from '../../model/json.ts';
import type { CheckedTemplates, CheckTemplates, PartProblem } from '../../worker/template-messages.ts';
import { templatesOf } from './form-parts.ts';

const NONE: readonly PartProblem[] = [];

/** What is wrong with the templates of a form, found in a worker; those of before until the newest are known. */
export function useTemplateProblems(value: JsonObject): readonly PartProblem[] {
  const [problems, setProblems] = useState(NONE);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const text = useMemo(() => JSON.stringify(templatesOf(value)), [value]);
  useEffect(() => {
    const started = new Worker(new URL('../../worker/templates.worker.ts', import.meta.url), {
      type: 'module',
      name: 'templates',
    });
    started.addEventListener('message', ({ data }: MessageEvent<CheckedTemplates>) => {
      if (data.id === asked.current) setProblems(data.problems);
    });
    worker.current = started;
    return () => started.terminate();
  }, []);
  useEffect(() => {
    asked.current += 1;
    const form = JSON.parse(text) as CheckTemplates['form'];
    worker.current?.postMessage({ id: asked.current, form } satisfies CheckTemplates);
  }, [text]);
  return problems;
}
