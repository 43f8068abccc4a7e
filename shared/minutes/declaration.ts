/** A disclosable pecuniary interest of the Localism Act 2011, s.31, or another interest of the council's code. */
export const interestKinds = ['dpi', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]

export const declarationActions = ['left', 'stayed', 'dispensation'] as const
export type DeclarationAction = (typeof declarationActions)[number]

/** An interest that a member declared in an item (R27). */
export interface Declaration {
  readonly id: number
  /** The minute of the item it concerns. */
  readonly itemId: number
  readonly member: string
  readonly interest: InterestKind
  /** What the interest is: "as a trustee of the charity"; `null` where it was not said, or is sensitive (s.32). */
  readonly nature: string | null
  readonly action: DeclarationAction
}

/** The sentence the minutes have of a declaration. */
export function declarationSentence(
  { member, interest, nature, action }: Omit<Declaration, 'id' | 'itemId'>,
  itemLabel: string,
): string {
  const kind = interest === 'dpi' ? 'a disclosable pecuniary interest' : 'an interest'
  const why = nature === null ? '' : `, ${nature.replace(/\.$/u, '')}`
  return `${member} declared ${kind} in item ${itemLabel}${why}${actionWords[action]}`
}

const actionWords: Readonly<Record<DeclarationAction, string>> = {
  left: ', and left the meeting for that item.',
  stayed: ', and remained in the meeting.',
  dispensation: ', and took part by virtue of a dispensation.',
}

/** Whether what was done is what the law asks: with a pecuniary interest one leaves, unless a dispensation was given. */
export function needsLook({ interest, action }: Pick<Declaration, 'interest' | 'action'>): boolean {
  return interest === 'dpi' && action === 'stayed'
}
