import { resolve } from 'node:path'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { GivenArguments } from './arguments.ts'

/**
 * The number of the supplement asked for, `null` for the whole pack.
 * @throws Problem `command-unclear`
 */
export function readSupplement(given: GivenArguments): number | null {
  const asked = given.optional('supplement')
  if (asked === null) {
    if (given.optional('base') !== null) throw given.unclear('“--base” goes with “--supplement N”.')
    return null
  }
  const number = Number(asked)
  if (!Number.isInteger(number) || number < 1) throw given.unclear(`“${asked}” is no supplement’s number.`)
  return number
}

/**
 * The version that `--base` names, by its number or by one of its files; `null` where the newest is meant.
 * @throws Problem `no-such-version`, `no-such-pack` for a file that no version of this meeting’s pack wrote
 */
export function chooseBase(packs: readonly PackVersion[], given: GivenArguments): number | null {
  const asked = given.optional('base')
  if (asked === null) return null
  const version = /^v?(\d+)$/i.exec(asked)?.[1]
  if (version !== undefined) {
    if (packs.some((pack) => pack.version === Number(version))) return Number(version)
    throw new Problem('no-such-version', { version: Number(version) })
  }
  const path = resolve(asked)
  const written = packs.find(({ editions }) =>
    editions.some(({ docxPath, pdfPath }) => [docxPath, pdfPath].map((file) => resolve(file)).includes(path)),
  )
  if (!written) throw new Problem('no-such-pack', {})
  return written.version
}
