import { wordsOf, type Field } from '../word/fields.ts'
import { isOpenAddress } from './addresses.ts'
import type { PublicCopy } from './public-copy.ts'

/** Fields that print nothing but a number of the page, or a box to tick. */
export const pageCounts: ReadonlySet<string> = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'SECTION',
  'FORMCHECKBOX',
])

/** Fields that print their own code. */
const spokenOut: ReadonlySet<string> = new Set([
  'EQ',
  'SYMBOL',
  'LISTNUM',
  'AUTONUM',
  'AUTONUMLGL',
  'AUTONUMOUT',
  'SEQ',
])

/**
 * A field's code as the public may have it, `null` where only its last result may stay. Asking for a place makes its
 * bookmark stay, so codes are asked for once before anything is written and once when they are.
 */
export function codeForPublic(copy: PublicCopy, { type, code }: Field): string | null {
  if (pageCounts.has(type)) return ` ${(code.match(typeAndFormat) ?? []).join(' ')} `
  if (spokenOut.has(type)) return code
  switch (type) {
    case 'REF':
    case 'PAGEREF':
    case 'NOTEREF':
      return follow(copy, code, wordsOf(code)[1])
    case 'HYPERLINK':
      return link(copy, code)
    case 'TOC':
      return contents(copy, code)
    case 'STYLEREF':
      return code.replace(firstArgument, (_, start: string, quoted?: string, plain?: string) => {
        return `${start}"${copy.styleNames.newName(quoted ?? plain ?? '')}"`
      })
    case '=':
      return /^[\s=\d+\-*/().,%<>]*(?:\\[*#]\s*(?:"[^"a-z]*"|\w+)\s*)*$/i.test(code) ? code : null
    default:
      return null
  }
}

const typeAndFormat = /^\s*\w+|\\[*#]\s*(?:"[^"]*"|\S+)/g
const firstArgument = /^(\s*\w+\s+)(?:"([^"]*)"|(\S+))/

function follow(copy: PublicCopy, code: string, name: string | undefined): string | null {
  const place = name === undefined ? null : copy.places.want(name)
  return name === undefined || place === null ? null : code.replace(name, () => place)
}

/** The address, or the place in the report; not the words that show when the mouse rests on it. */
function link(copy: PublicCopy, code: string): string | null {
  const words = wordsOf(code)
  const at = words.indexOf('\\l')
  const within = at < 0 ? undefined : words[at + 1]
  const address = words[1]?.startsWith('\\') === false ? words[1] : undefined
  if (address !== undefined)
    return isOpenAddress(address)
      ? ` HYPERLINK "${address}"${within === undefined ? '' : ` \\l "${within}"`} `
      : null
  const place = within === undefined ? null : copy.places.want(within)
  return place === null ? null : ` HYPERLINK \\l "${place}" `
}

/** A contents list goes by styles' names (`\t`) and may keep to one place (`\b`). */
function contents(copy: PublicCopy, code: string): string | null {
  const words = wordsOf(code)
  const within = words.includes('\\b') ? words[words.indexOf('\\b') + 1] : undefined
  const placed = within === undefined ? code : follow(copy, code, within)
  return (
    placed?.replace(/(\\t\s*)"([^"]*)"/g, (_, start: string, list: string) => {
      const renamed = list.split(/([,;])/).map((part) => copy.styleNames.newName(part.trim()))
      return `${start}"${renamed.join('')}"`
    }) ?? null
  )
}
