import { paintPng, type Colour } from './png.ts'

const white: Colour = [255, 255, 255]
const ink: Colour = [24, 58, 82]
const water: Colour = [92, 138, 168]
const gold: Colour = [201, 157, 52]

/** The council's crest: a shield with a beacon above two waves. 240 by 280 pixels. */
export function crest(): Uint8Array {
  return paintPng(240, 280, (x, y) => {
    if (!inShield(x, y, 0)) return white
    if (!inShield(x, y, 0.035)) return ink
    if (y > 0.66 + 0.03 * Math.sin(x * 19)) return y > 0.83 + 0.03 * Math.sin(x * 19 + 2) ? ink : water
    const tower = Math.abs(x - 0.5) < 0.05 + (y - 0.3) * 0.12 && y > 0.3
    const flame = Math.hypot((x - 0.5) * 1.5, y - 0.22) < 0.1
    return tower ? ink : flame ? gold : white
  })
}

function inShield(x: number, y: number, edge: number): boolean {
  const top = 0.05 + edge
  if (y < top) return false
  const half =
    y < 0.6 ? 0.42 - edge : (0.42 - edge) * Math.sqrt(Math.max(0, 1 - ((y - 0.6) / (0.5 - edge)) ** 2))
  return Math.abs(x - 0.5) < half
}

/** Where trees stand along a street: how far along it (0 to 1), which side, and whether they are there already. */
export interface PlannedTree {
  readonly along: number
  readonly side: 'north' | 'south'
  readonly standing: boolean
}

/**
 * A sketch plan of a street with houses on both sides. Standing trees are filled circles, new ones are rings, so that the
 * two are told apart on a photocopy. 960 by 360 pixels.
 */
export function streetPlan(trees: readonly PlannedTree[]): Uint8Array {
  const pavement: Colour = [225, 225, 220]
  const road: Colour = [160, 160, 160]
  const house: Colour = [206, 190, 172]
  const leaf: Colour = [30, 92, 48]
  return paintPng(960, 360, (x, y) => {
    for (const tree of trees) {
      const away = Math.hypot(x - tree.along, y - (tree.side === 'north' ? 0.135 : 0.24))
      if (away < 0.016 && (tree.standing || away > 0.0095)) return leaf
      if (away < 0.016) return white
    }
    if (y > 0.155 && y < 0.22) {
      const dash = Math.abs(y - 0.1875) < 0.0015 && (x * 24) % 1 < 0.5
      return dash ? white : road
    }
    if (y > 0.115 && y < 0.26) return pavement
    const plot = (x * 16) % 1
    const housed = plot > 0.14 && plot < 0.86 && ((y > 0.02 && y < 0.085) || (y > 0.29 && y < 0.355))
    return housed ? house : [236, 241, 230]
  })
}
