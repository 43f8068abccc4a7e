import { checkCharacters, checkName, code, nameEnd, skipSpace } from './characters.ts'
import { XmlFault } from './xml-fault.ts'

// What stands in a part beside its tags and text, and is stepped over.

/** Place after the declaration, which may stand at the very beginning only, and after a byte order mark before it. */
export function afterDeclaration(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  declaration.lastIndex = start
  return declaration.test(text) ? declaration.lastIndex : start
}

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/y

/** Place after the processing instruction at `at`. @throws XmlFault */
export function afterInstruction(text: string, at: number): number {
  const nameStop = nameEnd(text, at + 2)
  const name = text.slice(at + 2, nameStop)
  checkName(name, at)
  if (name.includes(':') || name.toLowerCase() === 'xml')
    throw new XmlFault('an instruction has a name that XML forbids', at)
  if (!text.startsWith('?>', nameStop) && skipSpace(text, nameStop) === nameStop)
    throw new XmlFault('an instruction is not well formed', at)
  return after(text, '?>', nameStop)
}

/** Place after the comment at `at`. @throws XmlFault */
export function afterComment(text: string, at: number): number {
  const end = after(text, '--', at + 4)
  if (text.charCodeAt(end) !== code.gt) throw new XmlFault('a comment holds “--”', at)
  return end + 1
}

/** Place after the next `mark`. @throws XmlFault where there is none, or a character before it that XML forbids */
export function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at < 0) throw new XmlFault('it ends inside a comment or an instruction', from)
  checkCharacters(text, from, at)
  return at + mark.length
}
