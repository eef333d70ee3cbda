const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Functions that compute or count. None of them loads anything. */
export const FUNCTIONS = words(
  'rgb rgba hsl hsla calc min max clamp minmax repeat fit-content counter counters attr translate translatex ' +
    'translatey rotate scale linear-gradient not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang',
);

export const AT_RULES = words(
  'page media top-left-corner top-left top-center top-right top-right-corner bottom-left-corner bottom-left ' +
    'bottom-center bottom-right bottom-right-corner left-top left-middle left-bottom right-top right-middle right-bottom',
);

/** Properties that run, load, move, or cost a renderer much; own properties would let a style grow out of sight. */
export const FORBIDDEN_PROPERTY =
  /^(?:--|behaviou?r|-ms-|-moz-|-webkit-(?!print-color-adjust)|-o-|filter|backdrop-filter|animation|transition|mask|clip-path|shape-|offset|will-change|perspective|src$|zoom|cursor|mix-blend-mode|contain$|content-visibility|view-transition|container|scroll)/;

/** A length or number beyond this makes pages without end. */
export const LARGEST = 5_000;
export const DEEPEST = 3;
