import { prefixes } from '../package/namespaces.ts'
import { child, childElements, copyOf, valueOfChild, writeTree, type Element } from '../xml/tree.ts'
import { readDefaults, writeDefaults, type DocumentDefaults } from '../word/document-defaults.ts'
import { isOn } from '../word/on-off.ts'
import { commonTheme, otherTheme, ownDefaults, type PackTheme } from './common-theme.ts'
import { mostCommon } from './most-common.ts'
import { hasSetting, settingText, type Survey } from './source-document.ts'

/** What a Word file has only once, chosen for the whole pack. */
export interface CommonGround {
  /** The theme of most documents that have one. Others get their fonts and colours named. */
  readonly theme: PackTheme | null
  /** Defaults of most documents; others say in their styles what differs. */
  readonly defaults: DocumentDefaults
  readonly latentStyles: string
  /** File-wide settings, each as most documents have it, not in order. */
  readonly settings: readonly Element[]
  /** Whether headers differ on odd and even pages: on as soon as one document needs it. */
  readonly hasEvenPages: boolean
  /** Whether some document numbers its lines: LibreOffice then numbers those of all that do not forbid it. */
  readonly hasLineNumbers: boolean
  /** Whether some document lays its lines on a grid: LibreOffice sets tables that come after on it as well. */
  readonly hasLineGrid: boolean
  /** Whether some document lets Word hyphenate it: the others then say that their paragraphs must not be. */
  readonly hyphenates: boolean
  readonly hasFootnotes: boolean
  readonly hasContentsLists: boolean
}

/**
 * Takes what most documents have, so that most need no change at all; where it is a draw, the earlier one's.
 * Page layout that depends on such a setting cannot be kept for all of them: `settingsThatDiffer` tells whose.
 */
export function commonGround(documents: readonly Survey[]): CommonGround {
  const { theme, themed } = commonTheme(documents)
  const all = documents.map((document) => readDefaults(ownDefaults(document, otherTheme(document, theme))))
  const hyphenated = documents.filter(hyphenates)
  const deciding: Readonly<Record<string, readonly Survey[]>> = {
    'w:compat': newest(documents),
    'w:themeFontLang': themed,
    'w:mirrorMargins': unevenAndPlainFirst(documents),
    ...Object.fromEntries(hyphenationNames.map((name) => [name, hyphenated])),
  }
  const chosen = mostCommon(all.map(writeDefaults))
  return {
    theme,
    defaults: all.find((defaults) => writeDefaults(defaults) === chosen) ?? readDefaults(null),
    latentStyles: firstLatentStyles(documents),
    settings: settingNames.flatMap((name) => {
      const asked = deciding[name] ?? documents
      const value = mostCommon(asked.map((document) => settingText(document, name)))
      const found = asked.find((document) => settingText(document, name) === value)
      const setting = child(found?.settings ?? null, name)
      return setting === null ? [] : [copyOf(setting)]
    }),
    hyphenates: hyphenated.length > 0,
    hasLineNumbers: documents.some(({ numbersLines }) => numbersLines),
    hasLineGrid: documents.some(({ usesLineGrid }) => usesLineGrid),
    hasFootnotes: documents.some(({ notes }) => notes === 'footnotes'),
    hasContentsLists: documents.some(({ listsContents }) => listsContents),
    hasEvenPages: documents.some((document) => hasSetting(document, 'w:evenAndOddHeaders')),
  }
}

function firstLatentStyles(documents: readonly Survey[]): string {
  for (const document of documents) {
    const found = document.latentStyles()
    if (found !== null) return writeTree(found)
  }
  return ''
}

/** Who decides on mirrored margins: only uneven ones show them. Where it is a draw, they are not mirrored, as Word has them. */
function unevenAndPlainFirst(documents: readonly Survey[]): readonly Survey[] {
  const uneven = documents.filter(({ hasUnevenMargins }) => hasUnevenMargins)
  const isMirrored = (document: Survey): boolean => hasSetting(document, 'w:mirrorMargins')
  return [...uneven.filter((one) => !isMirrored(one)), ...uneven.filter(isMirrored)]
}

/** Words for the settings in which a document differs from the pack; empty when it does not. */
export function settingsThatDiffer(document: Survey, common: CommonGround): readonly string[] {
  return Object.entries(settingWords).flatMap(([name, words]) => {
    if (name === 'w:mirrorMargins' && !document.hasUnevenMargins) return []
    const setting = common.settings.find((chosen) => chosen.name === name)
    const inPack =
      name === 'w:compat' ? compatibilityOf(setting ?? null) : setting === undefined ? '' : writeTree(setting)
    const own =
      name === 'w:compat'
        ? compatibilityOf(child(document.settings, 'w:compat'))
        : settingText(document, name)
    return own === inPack ? [] : [words]
  })
}

/** The settings we write, in the order of CT_Settings (ISO/IEC 29500-1, 17.15.1.78). */
const settingOrder =
  'w:embedTrueTypeFonts w:mirrorMargins w:alignBordersAndEdges w:bordersDoNotSurroundHeader w:bordersDoNotSurroundFooter w:gutterAtTop w:defaultTabStop w:autoHyphenation w:consecutiveHyphenLimit w:hyphenationZone w:doNotHyphenateCaps w:evenAndOddHeaders w:noPunctuationKerning w:characterSpacingControl w:footnotePr w:compat m:mathPr w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator'.split(
    ' ',
  )
/** Those that we make ourselves. */
const ownSettings: ReadonlySet<string> = new Set([
  'w:embedTrueTypeFonts',
  'w:autoHyphenation',
  'w:evenAndOddHeaders',
  'w:footnotePr',
  'w:decimalSymbol',
  'w:listSeparator',
])
/** What Word asks only of text that it hyphenates: only documents that have some decide. */
const hyphenationNames = ['w:consecutiveHyphenLimit', 'w:hyphenationZone', 'w:doNotHyphenateCaps']
const settingNames = settingOrder.filter((name) => !ownSettings.has(name))

const settingWords: Readonly<Record<string, string>> = {
  'w:compat': 'the version of Word it is laid out for',
  'w:mirrorMargins': 'mirrored margins',
  'w:gutterAtTop': 'the gutter at the top',
  'w:defaultTabStop': 'the distance of tab stops within tables',
}

/** The Word version a document is laid out for: 15 for Word 2013 and later, 12 where nothing is said. */
function compatibilityOf(compat: Element | null): string {
  return compatSetting(compat, 'compatibilityMode') ?? valueOfChild(compat, 'w:compatibilityMode') ?? '12'
}

/**
 * The documents laid out for the newest version of Word among them: what an older one does can be said in a newer one
 * (`table-edges`), not the other way round.
 */
function newest(documents: readonly Survey[]): readonly Survey[] {
  const version = ({ settings }: Survey): number => Number(compatibilityOf(child(settings, 'w:compat')))
  const last = Math.max(...documents.map(version))
  return documents.filter((document) => version(document) === last)
}

/** Whether the default paragraph style's size and alignment win over those of a table's style. */
export function overridesTableStyles({ settings }: Survey): boolean {
  return isOn(compatSetting(child(settings, 'w:compat'), 'overrideTableStyleFontSizeAndJustification'))
}

function compatSetting(compat: Element | null, name: string): string | null {
  const settings = compat === null ? [] : childElements(compat, 'w:compatSetting')
  return settings.find(({ attributes }) => attributes.get('w:name') === name)?.attributes.get('w:val') ?? null
}

/** Whether Word divides words at the ends of a document's lines (`w:autoHyphenation`, ISO/IEC 29500-1, 17.15.1.10). */
export const hyphenates = (document: Survey): boolean => hasSetting(document, 'w:autoHyphenation')

/** Tables of a document for Word 2010 or before hang out by a cell margin, where the pack is laid out for a later one. */
export function hangsTables({ settings }: Survey, common: CommonGround): boolean {
  const hangs = (compat: Element | null): boolean => Number(compatibilityOf(compat)) < 15
  const inPack = common.settings.find(({ name }) => name === 'w:compat') ?? null
  return hangs(child(settings, 'w:compat')) && !hangs(inPack)
}

/** Writes the settings part. */
export function writeSettings(
  { settings, hasEvenPages, hyphenates: isHyphenated }: CommonGround,
  hasNotes: boolean,
  hasFonts: boolean,
): string {
  const texts = new Map(settings.map((setting) => [setting.name, writeTree(setting)]))
  if (hasFonts) texts.set('w:embedTrueTypeFonts', '<w:embedTrueTypeFonts/>')
  if (isHyphenated) texts.set('w:autoHyphenation', '<w:autoHyphenation/>')
  if (hasEvenPages) texts.set('w:evenAndOddHeaders', '<w:evenAndOddHeaders/>')
  if (hasNotes)
    texts.set('w:footnotePr', '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')
  texts
    .set('w:decimalSymbol', '<w:decimalSymbol w:val="."/>')
    .set('w:listSeparator', '<w:listSeparator w:val=","/>')
  const written = settingOrder.map((name) => texts.get(name) ?? '').join('')
  return `<w:settings xmlns:w="${prefixes['w']}" xmlns:m="${prefixes['m']}">${written}</w:settings>`
}
