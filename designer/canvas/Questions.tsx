import { ChooseConnection } from './ChooseConnection.tsx';
import { ChooseStatus } from './ChooseStatus.tsx';
import { ChooseTimer } from './ChooseTimer.tsx';
import styles from './canvas.module.css';
import { Find } from './Find.tsx';
import { placeOf } from './sight.ts';
import { useSignal } from './signal.ts';
import { TitleInput } from './TitleInput.tsx';
import { type Question, setLook, type Tools, useTools } from './canvas-context.ts';

/** What the canvas asks, beside the place that it is about. */
export function Questions() {
  const tools = useTools();
  const question = useSignal(tools.look, (look) => look.question);
  if (question === null) return null;
  const close = (): void => {
    setLook(tools, { question: null });
    const frame = tools.frame();
    // The list had the focus: back to what it was about, so that the keyboard goes on there.
    const subject = subjectOf(question);
    const element =
      subject === null
        ? null
        : frame?.querySelector<HTMLElement>(`[data-state="${subject}"], [data-link="${subject}"]`);
    (element ?? frame)?.focus({ preventScroll: true });
  };
  const { left, top, below } = placeFor(tools, question);
  return (
    <div
      className={styles.question}
      style={below ? { left, top } : { left, bottom: top }}
      key={JSON.stringify(question)}
    >
      {question.ask === 'find' && <Find onClose={close} />}
      {question.ask === 'new-state' && <ChooseStatus question={question} onClose={close} />}
      {question.ask === 'status' && <ChooseStatus question={question} onClose={close} />}
      {question.ask === 'connect' && <ChooseConnection from={question.from} onClose={close} />}
      {question.ask === 'timer' && <ChooseTimer state={question.state} onClose={close} />}
      {question.ask === 'title' && <TitleInput id={question.transition} onClose={close} />}
    </div>
  );
}

function subjectOf(question: Question): string | null {
  switch (question.ask) {
    case 'status':
    case 'timer':
      return question.state;
    case 'connect':
      return question.from;
    case 'title':
      return question.transition;
    case 'new-state':
      return question.from;
    case 'find':
      return null;
  }
}

const WIDTH = 300;

/** Beside its subject inside the frame: below it, or above where there is no room below. */
function placeFor(tools: Tools, question: Question): { left: number; top: number; below: boolean } {
  const frame = tools.frame()?.getBoundingClientRect();
  const flow = tools.flow();
  if (frame === undefined || flow === null) return { left: 0, top: 0, below: true };
  if (question.ask === 'find') return { left: Math.max(8, (frame.width - WIDTH) / 2), top: 12, below: true };
  const subject = subjectOf(question) ?? '';
  const at = question.ask === 'new-state' ? question.at : (placeOf(tools, subject) ?? { x: 0, y: 0 });
  const screen = flow.flowToScreenPosition(at);
  const [x, y] = [screen.x - frame.left, screen.y - frame.top];
  const left = Math.max(8, Math.min(frame.width - WIDTH - 8, question.ask === 'new-state' ? x : x - WIDTH / 2));
  const below = y < frame.height * 0.55;
  // Clear of the card that it is about.
  const card = tools.drawing.spots.get(subject)?.box.height ?? 0;
  const away = question.ask === 'new-state' ? 0 : Math.min(card, 160) * 0.5 * flow.getZoom() + 6;
  return { left, below, top: Math.max(8, (below ? y : frame.height - y) + away) };
}
