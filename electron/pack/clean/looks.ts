import { child, childElements, valueOfChild, type Element } from '../xml/tree.ts'

/** What decides whether a reader sees a text; `null` where nothing is said. */
export interface Looks {
  readonly hidden: boolean | null
  /** Half points. */
  readonly size: number | null
  /** White or nearly so, on a page that is white. */
  readonly isPale: boolean | null
  /** Whether something coloured lies behind it. */
  readonly isBacked: boolean | null
}

const nothingSaid: Looks = { hidden: null, size: null, isPale: null, isBacked: null }

/** Looks that a `w:rPr`, and for a paragraph or table style its `w:pPr` or cells, say outright. */
export function looksOf(properties: Element | null): Looks {
  if (properties === null) return nothingSaid
  const vanish = child(properties, 'w:vanish')
  const size = Number(valueOfChild(properties, 'w:sz') ?? Number.NaN)
  const colour = child(properties, 'w:color')
  const shading = isShaded(properties) || child(properties, 'w:highlight') !== null
  return {
    hidden: vanish === null ? null : isOn(vanish),
    size: Number.isNaN(size) ? null : size,
    isPale: colour === null ? null : isPale(colour),
    isBacked: shading ? true : null,
  }
}

/** Whether `w:shd` inside puts a colour other than white behind. */
export function isShaded(properties: Element | null): boolean {
  const shading = child(properties, 'w:shd')
  if (shading === null) return false
  const fill = shading.attributes.get('w:fill') ?? 'auto'
  const isPlain = ['clear', 'nil'].includes(shading.attributes.get('w:val') ?? 'clear')
  return !isPlain || shading.attributes.has('w:themeFill') || !/^(?:auto|f{6})$/i.test(fill)
}

/** What a table's style says of all its cells, and of those in which a condition holds. */
export interface TableStyleLooks {
  readonly whole: Looks
  /** By the condition's name in `w:tblStylePr`, "firstRow"; only those that say something. */
  readonly conditions: ReadonlyMap<string, Looks>
  /** How many rows, or columns, make a band. */
  readonly rowBand: number
  readonly columnBand: number
}

/** The looks of a report's styles, each with those of the styles it is based on. */
export class StyleLooks {
  private readonly byId = new Map<string, Element>()
  private readonly known = new Map<string, Looks>()
  private readonly defaults = new Map<string, string>()
  readonly ofDefaults: Looks

  constructor(styles: Element | null) {
    const docDefaults = child(child(styles, 'w:docDefaults'), 'w:rPrDefault')
    this.ofDefaults = looksOf(child(docDefaults, 'w:rPr'))
    for (const style of styles === null ? [] : childElements(styles, 'w:style')) {
      const id = style.attributes.get('w:styleId') ?? ''
      const type = style.attributes.get('w:type') ?? 'paragraph'
      if (!this.byId.has(id)) this.byId.set(id, style)
      if (['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')) this.defaults.set(type, id)
    }
  }

  /** Whether any of them could hide a text. */
  get mayHide(): boolean {
    const styles = [...this.byId.values()]
    const all = [
      this.ofDefaults,
      ...styles.map(ownLooks),
      ...styles.flatMap((each) => [...ownConditions(each).values()]),
    ]
    return all.some(({ hidden, size, isPale: pale }) => hidden === true || pale === true || (size ?? 9) <= 2)
  }

  /** @param id  `null` for what names no style and so has the default one of its type */
  of(id: string | null, type: 'paragraph' | 'character' | 'table'): Looks {
    const wanted = id ?? this.defaults.get(type)
    return wanted === undefined ? nothingSaid : this.resolved(wanted, new Set())
  }

  /** @param id  `null` for a table that names no style */
  ofTable(id: string | null): TableStyleLooks {
    const chain = this.chainOf(id ?? this.defaults.get('table') ?? '')
    const conditions = new Map<string, Looks>()
    for (const style of chain)
      for (const [name, looks] of ownConditions(style))
        conditions.set(name, over(conditions.get(name) ?? nothingSaid, looks))
    const band = (name: string): number =>
      Number(
        chain.map((style) => valueOfChild(child(style, 'w:tblPr'), name)).find((size) => size !== null) ?? 1,
      ) || 1
    return {
      whole: this.of(id, 'table'),
      conditions,
      rowBand: band('w:tblStyleRowBandSize'),
      columnBand: band('w:tblStyleColBandSize'),
    }
  }

  /** A style and those it is based on, nearest first. */
  private chainOf(id: string): readonly Element[] {
    const chain: Element[] = []
    for (let style = this.byId.get(id); style !== undefined && !chain.includes(style);) {
      chain.push(style)
      style = this.byId.get(valueOfChild(style, 'w:basedOn') ?? '')
    }
    return chain
  }

  private resolved(id: string, underway: Set<string>): Looks {
    const known = this.known.get(id)
    if (known !== undefined) return known
    const style = this.byId.get(id)
    if (style === undefined || underway.has(id)) return nothingSaid
    underway.add(id)
    const base = valueOfChild(style, 'w:basedOn')
    const beneath = base === null ? nothingSaid : this.resolved(base, underway)
    const looks = over(ownLooks(style), beneath)
    this.known.set(id, looks)
    return looks
  }
}

/** The first of the levels that says something decides, attribute by attribute. */
export function over(...levels: readonly Looks[]): Looks {
  const first = <Key extends keyof Looks>(key: Key): Looks[Key] | null =>
    levels.find((looks) => looks[key] !== null)?.[key] ?? null
  return {
    hidden: first('hidden'),
    size: first('size'),
    isPale: first('isPale'),
    isBacked: first('isBacked'),
  }
}

function ownLooks(style: Element): Looks {
  const looks = looksOf(child(style, 'w:rPr'))
  const conditional = childElements(style, 'w:tblStylePr')
  const backs = [
    child(style, 'w:pPr'),
    child(style, 'w:tblPr'),
    child(style, 'w:tcPr'),
    ...conditional.map((one) => child(one, 'w:tcPr')),
    ...conditional.map((one) => child(one, 'w:tblPr')),
  ]
  const whole = conditional.find((one) => one.attributes.get('w:type') === 'wholeTable')
  const own = over(looksOf(child(whole ?? null, 'w:rPr')), looks)
  return backs.some(isShaded) ? { ...own, isBacked: true } : own
}

/** What a table style's conditions say of the text in their cells; shading counts for the whole table. */
function ownConditions(style: Element): ReadonlyMap<string, Looks> {
  const found = new Map<string, Looks>()
  for (const condition of childElements(style, 'w:tblStylePr')) {
    const name = condition.attributes.get('w:type') ?? ''
    const looks = looksOf(child(condition, 'w:rPr'))
    const saysSomething = looks.hidden !== null || looks.size !== null || looks.isPale !== null
    if (name !== 'wholeTable' && saysSomething) found.set(name, looks)
  }
  return found
}

function isOn(element: Element): boolean {
  return !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '1')
}

function isPale(colour: Element): boolean {
  const value = colour.attributes.get('w:val') ?? 'auto'
  const isTheme = ['background1', 'light1'].includes(colour.attributes.get('w:themeColor') ?? '')
  const isShade = colour.attributes.has('w:themeShade') || colour.attributes.has('w:themeTint')
  return (isTheme && !isShade) || /^(?:f[0-9a-f]){3}$/i.test(value)
}
