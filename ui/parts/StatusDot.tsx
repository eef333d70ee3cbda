import { statusColour } from '../theme/status-colour.ts';

/** A dot in the colour of a status. Only decoration: the title of the status stands beside it. */
export function StatusDot({ colour, size = 10 }: { readonly colour: unknown; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" style={{ flex: 'none' }}>
      <circle cx="5" cy="5" r="4.5" fill={statusColour(colour)} stroke="currentColor" strokeOpacity="0.35" />
    </svg>
  );
}
