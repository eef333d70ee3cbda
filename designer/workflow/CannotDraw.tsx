import { Component, type ReactNode } from 'react';

interface CannotDrawProps {
  /** What is drawn. */
  readonly value: unknown;
  readonly words: ReactNode;
  readonly children: ReactNode;
}

interface CannotDrawState {
  readonly failed: boolean;
  readonly value: unknown;
}

/** A text that is written by hand may hold what no view expects: then it says so, until the text is another. */
export class CannotDraw extends Component<CannotDrawProps, CannotDrawState> {
  override state: CannotDrawState = { failed: false, value: this.props.value };

  static getDerivedStateFromError(): Partial<CannotDrawState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ value }: CannotDrawProps, state: CannotDrawState): CannotDrawState | null {
    return value === state.value ? null : { failed: false, value };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.words : this.props.children;
  }
}
