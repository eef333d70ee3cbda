/** More pages of a paper than these nobody looks at while he types; the others are drawn when he asks for them. */
export const PAGES_AT_ONCE = 20;
