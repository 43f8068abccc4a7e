/** What may stand at a place of a JSON text. */
type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

const string = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"`
const numberOrName = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`
/** One token after any white space: a mark, a string, or another value. */
const token = new RegExp(String.raw`[ \t\r\n]*(?:([{}[\],:])|(${string})|(${numberOrName}))`, 'y')

/**
 * Finds the line of the first fault in a text that is not JSON, from 1. The platform's own reader says only that there
 * is one, or where in words that change from version to version.
 */
export function faultyLine(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  while (expected !== 'nothing') {
    token.lastIndex = at
    const match = token.exec(text)
    const next: Expected | null = match === null ? null : step(expected, match, open)
    if (match === null || next === null) return lineAt(text, at)
    at = token.lastIndex
    expected = next
  }
  return lineAt(text, at)
}

/** What may follow, once a token stands there; `null` when it may not stand there. Keeps `open` up to date. */
function step(expected: Expected, [, mark, text, other]: RegExpExecArray, open: string[]): Expected | null {
  const isScalar = text !== undefined || other !== undefined
  const wantsValue = expected === 'value' || expected === 'valueOrEnd'
  if (wantsValue && isScalar) return afterValue(open)
  if (wantsValue && (mark === '{' || mark === '[')) {
    open.push(mark)
    return mark === '{' ? 'nameOrEnd' : 'valueOrEnd'
  }
  if ((expected === 'name' || expected === 'nameOrEnd') && text !== undefined) return 'colon'
  if (expected === 'colon' && mark === ':') return 'value'
  if (expected === 'commaOrEnd' && mark === ',') return open.at(-1) === '{' ? 'name' : 'value'
  const mayEnd = expected === 'commaOrEnd' || expected === (mark === '}' ? 'nameOrEnd' : 'valueOrEnd')
  if (!mayEnd || open.at(-1) !== opening(mark)) return null
  open.pop()
  return afterValue(open)
}

function opening(mark: string | undefined): string | null {
  if (mark === '}') return '{'
  return mark === ']' ? '[' : null
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing' : 'commaOrEnd'
}

/** The line of the first character that is not white space, from `at` on. */
function lineAt(text: string, at: number): number {
  const place = text.slice(at).search(/[^ \t\r\n]/)
  return text.slice(0, place === -1 ? text.length : at + place).split('\n').length
}
