import { childElements, type Element } from '../xml/tree.ts'

/** Order of run properties. Source: ISO/IEC 29500-1, 17.3.2, CT_RPr. */
const runOrder =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'
/** Order of paragraph properties. Source: ISO/IEC 29500-1, 17.3.1, CT_PPr. */
const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
/** Order of a style's parts. Source: ISO/IEC 29500-1, 17.7.4.17, CT_Style. */
const styleOrder =
  'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'
/** Order of section properties. Source: ISO/IEC 29500-1, 17.6.17, CT_SectPr. */
const sectionOrder =
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'

const ranks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries({
    'w:rPr': runOrder,
    'w:pPr': paragraphOrder,
    'w:style': styleOrder,
    'w:sectPr': sectionOrder,
  }).map(([name, order]) => [name, new Map(order.split(' ').map((part, rank) => [`w:${part}`, rank]))]),
)

/** Puts the children of a property element in the order that the standard demands; unknown ones come last. */
export function sortProperties(parent: Element): void {
  const order = ranks.get(parent.name)
  const rank = (node: Element): number => order?.get(node.name) ?? 999
  parent.children = childElements(parent).toSorted((a, b) => rank(a) - rank(b))
}
