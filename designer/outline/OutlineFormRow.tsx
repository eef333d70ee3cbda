import { isEscape } from '../workflow/is-escape.ts';
import styles from './outline.module.css';
import type { OutlineForm } from './outline-commands.ts';
import type { RowPlace } from './OutlineRow.tsx';
import type { OutlineRow } from './rows-of.ts';
import { AddState } from './forms/AddState.tsx';
import { AddTransition } from './forms/AddTransition.tsx';
import { AddTimer } from './forms/AddTimer.tsx';
import { ChooseKind } from './forms/ChooseKind.tsx';
import { ChooseTarget } from './forms/ChooseTarget.tsx';
import { Rename } from './forms/Rename.tsx';

/** Which form stands below which row. */
export interface OpenForm {
  readonly form: OutlineForm;
  readonly key: string;
}

/** What a form did: what is said of it, and the row it made. */
export interface FormDone {
  readonly said: string;
  readonly key?: string;
}

export interface RowFormProps {
  readonly row: OutlineRow;
  readonly onDone: (done: FormDone | null) => void;
}

/** A form in a row of its own below the one it belongs to. Escape leaves it. */
export function OutlineFormRow({
  open,
  place,
  ...props
}: RowFormProps & { readonly open: OpenForm; readonly place: RowPlace }) {
  return (
    <div
      ref={place.measure}
      role="row"
      className={styles.formRow}
      style={{ transform: `translateY(${place.start}px)` }}
      data-index={place.index}
      aria-level={props.row.level + 1}
      onKeyDown={(event) => {
        if (isEscape(event)) {
          event.preventDefault();
          props.onDone(null);
        }
      }}
    >
      <div role="gridcell" aria-colspan={8}>
        <Form form={open.form} {...props} />
      </div>
    </div>
  );
}

function Form({ form, ...props }: RowFormProps & { readonly form: OutlineForm }) {
  switch (form) {
    case 'add-state':
      return <AddState {...props} />;
    case 'add-inside':
      return <AddState {...props} inside />;
    case 'add-transition':
      return <AddTransition {...props} />;
    case 'add-timer':
      return <AddTimer {...props} />;
    case 'rename':
      return <Rename {...props} />;
    case 'target':
      return <ChooseTarget {...props} />;
    case 'kind':
      return <ChooseKind {...props} />;
  }
}
