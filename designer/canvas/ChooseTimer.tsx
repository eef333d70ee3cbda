import { useWords } from '../../ui/i18n/index.ts';
import { addTimer } from './acts.ts';
import { Chooser, type ChooserItem } from './Chooser.tsx';
import { narrowed } from './narrowed.ts';
import { useTools } from './canvas-context.ts';

const PRESETS = ['PT15M', 'PT1H', 'PT4H', 'P1D', 'P3D', 'P7D'];
const NEW = 'new:';

/** Which delay a new timer of a state waits for: one that the workflow has, or a new one of a usual length. */
export function ChooseTimer({ state, onClose }: { readonly state: string; readonly onClose: () => void }) {
  const tools = useTools();
  const { t, title, duration } = useWords('canvas');
  const { delays } = tools.editor().view;
  const known = Object.entries(delays).map(([key, delay]): ChooserItem => {
    return { id: key, label: title(delay.title) || key, hint: duration(delay.duration) };
  });
  const fresh = PRESETS.map((preset): ChooserItem => {
    return { id: NEW + preset, label: t('chooser.newDelay', { duration: duration(preset) }) };
  });
  return (
    <Chooser
      label={t('chooser.timer', { name: tools.drawing.cards.get(state)?.name ?? state })}
      items={(words) => narrowed([...known, ...fresh], words)}
      onChoose={(id) => {
        onClose();
        const preset = id.startsWith(NEW) ? id.slice(NEW.length) : null;
        addTimer(
          tools,
          state,
          preset === null ? { delay: id } : { duration: preset, title: `after-${preset.toLowerCase()}` },
        );
      }}
      onClose={onClose}
    />
  );
}
