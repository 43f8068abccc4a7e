/**
 * The order of elements within their parent that ISO/IEC 29500-1 demands, as its Annex A has it. Names without a prefix are
 * WordprocessingML's; `a|b` stand in any order among themselves; `*` is everything that is not named. Without `*`,
 * what a sequence does not name (markup of newer versions and of other makers) goes with what stands before it.
 */
const orders: Readonly<Record<string, string>> = {
  // 17.2 and 17.3, the document and its paragraphs: CT_Document, CT_Body, CT_P, CT_PPr, CT_NumPr, CT_PBdr, CT_R.
  'w:document': 'background body',
  'w:body': '* sectPr',
  'w:p': 'pPr *',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:numPr': 'ilvl numId numberingChange ins',
  'w:pBdr': 'top left bottom right between bar',
  'w:r': 'rPr *',
  // EG_RPrBase is a choice: run properties stand in any order, between the marks of reviewing.
  'w:rPr': 'ins|del|moveFrom|moveTo * rPrChange',
  // 17.4, tables: CT_Tbl, CT_TblPr, CT_TblPrEx, CT_Row, CT_TrPr, CT_Tc, CT_TcPr and their borders and margins.
  'w:tbl': 'tblPr tblGrid *',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  'w:tblPrEx': 'tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblPrExChange',
  'w:tr': 'tblPrEx trPr *',
  'w:trPr': '* ins del trPrChange',
  'w:tc': 'tcPr *',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns|cellDel|cellMerge tcPrChange',
  'w:tblBorders': 'top left|start bottom right|end insideH insideV',
  'w:tcBorders': 'top left|start bottom right|end insideH insideV tl2br tr2bl',
  'w:tblCellMar': 'top left|start bottom right|end',
  'w:tcMar': 'top left|start bottom right|end',
  // 17.5, content controls: CT_SdtBlock and its like.
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  // 17.6 and 17.11, sections and their notes: CT_SectPr, CT_FtnDocProps, CT_EdnDocProps.
  'w:sectPr':
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  'w:footnotePr': 'pos numFmt numStart numRestart footnote',
  'w:endnotePr': 'pos numFmt numStart numRestart endnote',
  // 17.7, styles: CT_Styles, CT_DocDefaults, CT_Style, CT_TblStylePr.
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
  // 17.8, fonts: CT_Font.
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  // 17.9, numbering: CT_Numbering, CT_AbstractNum, CT_Lvl, CT_Num, CT_NumLvl.
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:lvlOverride': 'startOverride lvl',
  // 17.15, settings: CT_Settings.
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids m:mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator',
  // 21.2, charts: CT_ChartSpace, and what all kinds of series begin with.
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  'c:ser': 'c:idx c:order c:tx c:spPr *',
}

/** Rank of each named element among its siblings. */
export type Sequence = ReadonlyMap<string, number>

/** The sequence of each element that has one, by its name. */
export const sequences: ReadonlyMap<string, Sequence> = new Map(
  Object.entries(orders).map(([name, order]) => [name, sequenceOf(order)]),
)

/** @param order names as in `orders` */
export function sequenceOf(order: string): Sequence {
  const places = order.split(' ').map((place, rank) => [place, rank] as const)
  return new Map(
    places.flatMap(([place, rank]) =>
      place.split('|').map((name) => [/[:*]/.test(name) ? name : `w:${name}`, rank] as const),
    ),
  )
}

/** Rank of an element after one of rank `before`. */
export function rankAfter(sequence: Sequence, name: string, before: number): number {
  return sequence.get(name) ?? sequence.get('*') ?? before
}
