// What kind of device the console is on; in em, so that big text counts as a narrow page.

export const WIDE = '(min-width: 68.75em)'; // as in ui/console
export const ROOMY = '(min-width: 75em) and (hover: hover)';
export const NARROW = '(max-width: 40em)';
export const TOUCH = '(hover: none) and (pointer: coarse)';
