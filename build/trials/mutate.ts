import { writePackage, type PackageEntry } from '../../electron/pack/zip/write-zip.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'

/** Numbers from 0 to below `below`, the same for the same seed. */
export type Dice = (below: number) => number

/** Mulberry32: small, even, and the same on every machine. */
export function seededDice(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Ways to spoil a file, by what they are called in the trial's figures. */
export const mutations = {
  'cut short': (file, dice) => file.slice(0, dice(file.length)),
  'bits flipped': (file, dice) => {
    const spoilt = file.slice()
    for (let left = 1 + dice(16); left > 0; left--) {
      const at = dice(spoilt.length)
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << dice(8))
    }
    return spoilt
  },
  'a stretch overwritten': (file, dice) => {
    const spoilt = file.slice()
    const at = dice(spoilt.length)
    for (let place = at; place < Math.min(spoilt.length, at + 1 + dice(200)); place++)
      spoilt[place] = dice(256)
    return spoilt
  },
  'a stretch twice': (file, dice) => {
    const at = dice(file.length)
    const stretch = file.subarray(at, at + 1 + dice(400))
    return Buffer.concat([file.subarray(0, at), stretch, file.subarray(at)])
  },
} as const satisfies Record<string, Mutation>

/** Ways to spoil an Office file that only its packaging allows: sums and sizes are right, or lie as they are meant to. */
export const packageMutations = {
  'a part missing': (file, dice) => repacked(file, (parts) => parts.toSpliced(dice(parts.length), 1)),
  'a part cut': (file, dice) =>
    repacked(file, (parts) => changedPart(parts, dice, (data) => data.subarray(0, dice(data.length + 1)))),
  'a part spoilt': (file, dice) =>
    repacked(file, (parts) => changedPart(parts, dice, (data) => mutations['bits flipped'](data, dice))),
  'two parts exchanged': (file, dice) =>
    repacked(file, (parts) => {
      const other = parts[dice(parts.length)]
      return other === undefined ? parts : changedPart(parts, dice, () => other.data)
    }),
  'tables that lie': (file, dice) => {
    const spoilt = Buffer.from(file)
    const directory = spoilt.lastIndexOf('PK\u0001\u0002')
    const end = spoilt.lastIndexOf('PK\u0005\u0006')
    // Sums, sizes, lengths of names and places of the last entry, or what the end says of all of them.
    const at = dice(2) === 0 ? directory + 8 + dice(38) : end + 8 + dice(14)
    if (at >= 0 && at + 4 < spoilt.length)
      spoilt.writeUInt32LE(dice(2) === 0 ? dice(0xffff_ffff) : dice(64), at)
    return spoilt
  },
} as const satisfies Record<string, Mutation>

type Mutation = (file: Uint8Array, dice: Dice) => Uint8Array

function repacked(
  file: Uint8Array,
  change: (parts: readonly PackageEntry[]) => readonly PackageEntry[],
): Uint8Array {
  const parts = readZip(file).map((entry) => ({ name: entry.name, data: unpack(entry, nodeCodec) }))
  return writePackage(change(parts), nodeCodec, '2026-01-01T00:00:00Z')
}

function changedPart(
  parts: readonly PackageEntry[],
  dice: Dice,
  change: (data: Uint8Array) => Uint8Array,
): readonly PackageEntry[] {
  const chosen = dice(parts.length)
  return parts.map((part, place) => (place === chosen ? { name: part.name, data: change(part.data) } : part))
}
