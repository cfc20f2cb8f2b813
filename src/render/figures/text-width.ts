const CLASSES: [RegExp, number][] = [
  [/[ iljtfrI.,:;|!'()[\]/-]/, 0.31],
  [/[mwMW@%—]/, 0.96],
  [/[A-Z#&+×÷=<>~]/, 0.7],
  [/[\u1100-\uffff]/, 1],
];
const ORDINARY = 0.62;

/**
 * Width of a text in px, estimated from classes of characters of a wide sans-serif face, so that texts fit in any other:
 * there is no browser to ask, and Vega's own estimate of 0.8 em a character leaves gaps.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += CLASSES.find(([kind]) => kind.test(character))?.[1] ?? ORDINARY;
  return ems * fontSize;
}
