/** ◐: the person has a draft of it. Drawn, because not every font has the sign. */
export function DraftMark({ label, size = 12 }: { readonly label: string; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      role="img"
      aria-label={label}
      style={{ flex: 'none', color: 'var(--mantine-primary-color-filled)', verticalAlign: '-1px' }}
    >
      <title>{label}</title>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />
    </svg>
  );
}
