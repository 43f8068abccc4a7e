/**
 * Whether words say how something is, though nothing in them is a figure or a direction: "is typical for the season", "is where it was
 * a year ago". Beside what was worked out it is one more assertion, which nobody has. What was done ("was discussed") is none of figures.
 */
export function statesBarely(clause: string): boolean {
  return states.test(clause) || doneSo.test(clause)
}

const adverbs = '(?:(?:also|now|still|again|thus|therefore|currently|well|just|being|been) )*'
const states = new RegExp(
  `^(?:it |this |that |these |those |they |which |the [\\w-]+ )?(?:is|are|was|were|has been|have been|had been|remains?|remained|stands?|stood|stays?|stayed|match(?:es|ed)|equals|equalled|exceeds|mirrors) ${adverbs}(?!(?:\\w+ly )?\\w{3,}(?:ed|ing|en)\\b)(?!(?:made|held|set|put|sent|met|shown|known|led|told|brought|kept) )`,
  'iu',
)
/** "has done so in each", "did so too": says again what was said before. */
const doneSo =
  /\b(?:did|done|does|do|been) so\b|\b(?:so|as) (?:did|has|have|had|was|were|it (?:did|was|had))\b/iu
