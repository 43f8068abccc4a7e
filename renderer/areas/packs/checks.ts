import {
  type CheckName,
  checkNames,
  type MadeCheck,
  type PackCheck,
  type PackEdition,
} from '../../../shared/pack/pack-view.ts'

/** What each check will say once it has been made; its own title says it afterwards. */
export const checksToCome: Readonly<Record<CheckName, string>> = {
  'package-sound': 'Both Word files are sound',
  'every-item-has-its-paper': 'Every item has its paper, or says “to follow”',
  'filled-in': 'No placeholder or wrong date stands on the agenda or in the minutes',
  'said-figures': 'What the performance report says agrees with its figures',
  'page-ranges': 'Every “(Pages a - b)” is true of the finished pages',
  'odd-starts': 'Every paper begins on an odd page',
  contents: 'Every agenda paper is in the pack, and nothing else',
  'twin-numbers': 'Public page numbers equal members’ page numbers',
  'whole-layout': 'The Word file and the PDF have the same pages',
  'exempt-text': 'No sentence of an exempt paper stands in the public copy',
}

/** What a check asks of the clerk. One to look at harms nobody: a paper on a left-hand page still bears true numbers. */
export function standingOf({
  name,
  ok,
  isPending,
  look,
}: Pick<PackCheck, 'name' | 'ok' | 'isPending' | 'look'>): 'passed' | 'toSettle' | 'lookAt' | 'toCome' {
  if (isPending) return 'toCome'
  if (ok) return look ? 'lookAt' : 'passed'
  return name === 'odd-starts' ? 'lookAt' : 'toSettle'
}

/** A check on one line while the pack is being built. */
export interface CheckLine {
  readonly name: CheckName
  /** `underWay`: passed in one copy and still to come in the other. */
  readonly standing: 'toSettle' | 'lookAt' | 'underWay' | 'passed' | 'toCome'
  readonly title: string
  /** What was found, where the clerk has something to do or to wait for. */
  readonly detail: string | null
}

/** All checks as far as they have been made, what asks for the clerk first. */
export function checkLines(made: readonly MadeCheck[]): readonly CheckLine[] {
  const lines = checkNames.map((name) =>
    checkLine(
      name,
      made.filter((check) => check.name === name),
    ),
  )
  return standings.flatMap((standing) => lines.filter((line) => line.standing === standing))
}

const standings = [
  'toSettle',
  'lookAt',
  'underWay',
  'passed',
  'toCome',
] as const satisfies readonly CheckLine['standing'][]

function checkLine(name: CheckName, made: readonly MadeCheck[]): CheckLine {
  const telling = tellingOf(made)
  if (telling === undefined) return { name, standing: 'toCome', title: checksToCome[name], detail: null }
  const { title, detail } = telling
  const standing = standingOf(telling)
  if (standing !== 'passed') return { name, standing, title, detail }
  if (made.length === copiesOf(name)) return { name, standing, title, detail: null }
  const copies = telling.audience === 'members' ? ['members’', 'public'] : ['public', 'members’']
  return {
    name,
    standing: 'underWay',
    title,
    detail: `Passed in the ${copies[0]} copy; the ${copies[1]} copy is to come.`,
  }
}

/** What found something wrong says more than what is still being made, and that more than what passed. */
function tellingOf<Check extends PackCheck>(made: readonly Check[]): Check | undefined {
  return made.find(({ ok, isPending }) => !ok && !isPending) ?? made.find(({ ok }) => !ok) ?? made.at(-1)
}

/** How many copies a check is made of: these two compare the public copy with the members' papers. */
function copiesOf(name: CheckName): number {
  return name === 'twin-numbers' || name === 'exempt-text' ? 1 : 2
}

/** The checks of both copies as one list, in their fixed order: passed only if it passed in every copy that made it. */
export function checksOf(editions: readonly PackEdition[]): readonly PackCheck[] {
  const all = editions.flatMap(({ checks }) => checks)
  return checkNames.flatMap((name) => {
    const made = all.filter((check) => check.name === name)
    const telling = tellingOf(made)
    return telling === undefined ? [] : [telling]
  })
}
