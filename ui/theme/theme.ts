import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent; every other colour belongs to the statuses of the definitions. */
const accent: MantineColorsTuple = [
  '#eef4fc',
  '#e4edf9',
  '#b9d3f5',
  '#9cc2f6',
  '#82b4f7',
  '#4f8fdd',
  '#2f73c6',
  '#175cb3',
  '#124a92',
  '#0d3870',
];

const dark: MantineColorsTuple = [
  '#e4e8ed',
  '#c9d0d8',
  '#9ca6b3',
  '#7f8a97',
  '#3a434e',
  '#2d343d',
  '#242a32',
  '#1a1e24',
  '#121519',
  '#0c0f12',
];

const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#f0f2f4',
  '#e6e9ed',
  '#d9dde3',
  '#c3c9d1',
  '#858d98',
  '#6b7480',
  '#565f6b',
  '#343b45',
  '#1a1e24',
];

/** Calm and dense: 14 px, a 4 px grid, rows of 32 to 36 px. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { accent, dark, gray },
  black: '#1a1e24',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 320 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
    Modal: { defaultProps: { centered: true } },
    // A page may offer hundreds of choices in each of its fields: they are drawn once somebody opens one.
    // Choices that are open stay open when the page moves beneath them, as when a picture above has come.
    Combobox: { defaultProps: { keepMounted: false, hideDetached: false } },
  },
});

/** What Mantine's own palette has too pale to be read: secondary text, and what is written on red, has a contrast of at least 4.5 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#565f6b',
    '--mantine-color-placeholder': '#6b7480',
    '--mantine-color-default-border': '#c3c9d1',
    '--mantine-color-error': '#b42318',
    '--mantine-color-red-text': '#b42318',
    '--mantine-color-red-filled': '#b42318',
    '--mantine-color-red-filled-hover': '#912018',
    '--page': '#f5f6f8',
    '--surface': '#ffffff',
    '--raised': '#eef0f3',
    '--line': '#d9dde3',
    '--chosen': '#e4edf9',
    '--gone': '#fdecea',
    '--come': '#e4f4e7',
  },
  dark: {
    '--mantine-color-dimmed': '#9ca6b3',
    '--mantine-color-placeholder': '#8d97a4',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-red-text': '#ff9a8f',
    '--mantine-color-red-filled': '#b42318',
    '--mantine-color-red-filled-hover': '#c9372b',
    '--page': '#121519',
    '--surface': '#1a1e24',
    '--raised': '#242a32',
    '--line': '#2d343d',
    '--chosen': '#20324a',
    '--gone': '#3d2325',
    '--come': '#1d3324',
  },
});
