import type { CommandWorld } from '../../electron/cli/command.ts'

/** A world in which nothing may be opened, and what was said in it. */
export function worldWithout(): CommandWorld & { said(): string; noted(): string } {
  const said: string[] = []
  const noted: string[] = []
  const mustNot = (): never => {
    throw new Error('opened something')
  }
  return {
    say: (text) => said.push(text),
    note: (text) => noted.push(text),
    open: mustNot,
    openTools: mustNot,
    serve: mustNot,
    interrupted: new AbortController().signal,
    said: () => said.join(''),
    noted: () => noted.join(''),
  }
}
