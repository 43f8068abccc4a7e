import { numberOfWord, numberWordPattern } from './number-words.ts'

const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const belowHundred = `(?:(?:${tens.join('|')})(?:[- ]${numberWordPattern})?|${teens.join('|')})`
const hundreds = `(?:${numberWordPattern}|a) hundred(?: and (?:${belowHundred}|${numberWordPattern}))?`

const belowThousand = `(?:${hundreds}|${belowHundred}|${numberWordPattern})`
const thousands = `(?:${belowThousand}|a) thousand(?:,? (?:and )?${belowThousand})?`

/** Numbers in words beyond twelve and below a million: "three hundred and eighty-seven", "five thousand", "forty-two". */
export const longNumberPattern = new RegExp(`\\b(?:${thousands}|${hundreds}|${belowHundred})\\b`, 'giu')

/** What such words say; `null` where they say none. */
export function numberFromWords(words: string): number | null {
  const parts = words
    .toLowerCase()
    .split(/[\s,-]+/u)
    .filter((part) => part !== 'and')
  let thousand = 0
  let sum = 0
  for (const part of parts) {
    const [teen, ten] = [teens.indexOf(part), tens.indexOf(part)]
    if (part === 'hundred') sum *= 100
    else if (part === 'thousand') [thousand, sum] = [sum * 1000, 0]
    else if (teen >= 0) sum += 13 + teen
    else if (ten >= 0) sum += 20 + 10 * ten
    else {
      const small = part === 'a' ? 1 : numberOfWord(part)
      if (small === null) return null
      sum += small
    }
  }
  return thousand + sum
}
