/** How large a template, a style and what they give may be. What lies beyond is refused with its line. */
export const LIMITS = {
  source: 200_000,
  style: 60_000,
  nesting: 40,
  parentheses: 8,
  problems: 100,
  steps: 500_000,
  output: 8_000_000,
  partials: 8,
  span: 100,
  elements: 100,
} as const;
