import type { CleanChoice, CleanedReport, Codec, PictureCutter } from '../engine.ts'
import { describedPictures } from '../check/described-pictures.ts'
import { wordType } from '../package/content-types.ts'
import { RelationshipList } from '../package/output-package.ts'
import { officeType } from '../package/relationships.ts'
import { openPackage } from '../package/source-package.ts'
import type { PartRules } from './clean-part.ts'
import { childOf, elementsOf, valueOf } from '../xml/attributes.ts'
import { countWhatStaysBehind } from './left-behind.ts'
import { leaveOutFields, writeFields } from './fields.ts'
import { StyleLooks } from './looks.ts'
import { leaveOutNotes, noteParts } from './notes.ts'
import { numberingRules } from './numbering.ts'
import { openPart, type Part } from './part.ts'
import { PublicCopy } from './public-copy.ts'
import { marginParts, type StoryPart } from './sections.ts'
import { leaveOutSettings, settingRules } from './settings.ts'
import { storyRules, wantLinkedPlaces } from './story-rules.ts'
import { fontRules, leaveOutFonts } from './fonts.ts'
import { styleRules } from './styles.ts'
import { themeRules } from './theme-rules.ts'
import { isBehindText, leaveOutUnseen } from './unseen-text.ts'

/**
 * Makes a report's public copy: it looks the same on its pages and holds nothing that they do not show. Parts, relationships
 * and settings come along by a list of what printing needs, so that what nobody thought of stays behind. The same bytes
 * and choice give the same copy.
 *
 * @param cutPicture  cuts pictures down to what their frames show; without one they stay whole, and are counted
 * @throws ZipFault, XmlFault on a file that `inspect` would refuse
 */
export function cleanForPublic(
  docx: Uint8Array,
  choice: CleanChoice,
  codec: Codec,
  cutPicture: PictureCutter = () => null,
): CleanedReport {
  const copy = new PublicCopy(openPackage(docx, codec), choice, codec, cutPicture)
  countWhatStaysBehind(copy)
  const stories = storiesOf(copy)
  for (const { part } of stories) {
    leaveOutFields(part)
    wantLinkedPlaces(part)
    useWhatItNames(part)
  }
  for (const story of stories) writeStory(copy, story)
  const [body] = stories
  if (body !== undefined) writeSharedParts(copy, body.part)
  const root = new RelationshipList()
  root.add(officeType('officeDocument'), 'word/document.xml')
  copy.output.addRelationships('', root)
  const cleaned = copy.finish(dated)
  return {
    docx: cleaned,
    removed: copy.tally.removals,
    uncutPictures: copy.pictures.uncut,
    descriptions: describedPictures(cleaned, codec),
  }
}

/** Word's own earliest date: when a copy was made is nobody's business. */
const dated = '1980-01-01T00:00:00Z'

/** The parts with text, freed from what no reader sees, in the order body, margins, notes. */
function storiesOf(copy: PublicCopy): readonly StoryPart[] {
  const { source } = copy
  const body: StoryPart = {
    part: openPart(copy, source.mainPart),
    name: 'word/document.xml',
    type: wordType('document.main'),
  }
  const settings = source.related(source.mainPart, 'settings')
  const settingsText = settings === null ? '' : (source.text(settings) ?? '')
  const margins = marginParts(body.part, isOn(settingsText, 'evenAndOddHeaders'))
  const notes = noteParts(body.part)
  const stories = [body, ...margins, ...notes]
  const hasBackground = isOn(settingsText, 'displayBackgroundShape') || margins.some(hasPictureBehind)
  const looks = new StyleLooks(copy.styles)
  for (const { part } of stories) leaveOutUnseen(part, looks, hasBackground)
  leaveOutNotes(body.part, notes)
  for (const { part } of stories) copy.places.takeIn(part)
  return stories
}

/** White text may well be read on a picture that a header puts behind the text. */
function hasPictureBehind({ part }: StoryPart): boolean {
  return isBehindText(part.tape)
}

function isOn(settings: string, name: string): boolean {
  return new RegExp(`<w:${name}(?:\\s+w:val="(?:1|true|on)")?\\s*/?>`).test(settings)
}

function writeStory({ places }: PublicCopy, { part, name, type }: StoryPart): void {
  writeFields(part)
  places.write(part)
  part.copy.write(part, name, type, storyRules)
}

/** Styles and lists that a text uses come along, and with them what they are based on. */
function useWhatItNames({ tape, gone, copy }: Part): void {
  const { usedStyles, usedLists } = copy
  for (const index of elementsOf(tape, 'w:pStyle', 'w:rStyle', 'w:tblStyle'))
    if (gone[index] === 0) usedStyles.use(valueOf(tape, index, 'w:val') ?? '')
  usedLists.useOfStyles()
  for (const index of elementsOf(tape, 'w:numPr')) {
    if (gone[index] === 1) continue
    const value = (name: string): string | null => {
      const found = childOf(tape, index, name)
      return found < 0 ? null : valueOf(tape, found, 'w:val')
    }
    usedLists.use(value('w:numId') ?? '', value('w:ilvl') ?? '0')
  }
}

/** What all text shares, in the order in which each may still need the next: styles, lists, settings, theme, fonts. */
function writeSharedParts(copy: PublicCopy, body: Part): void {
  const write = (kind: string, type: string, rules: PartRules, prepare?: (part: Part) => void): void => {
    const target = copy.source.related(copy.source.mainPart, kind)
    if (target === null) return
    const name = kind === 'theme' ? 'word/theme/theme1.xml' : `word/${kind}.xml`
    const part = openPart(copy, target)
    prepare?.(part)
    body.relationships.add(officeType(kind), name)
    copy.write(part, name, type, rules)
  }
  write('styles', wordType('styles'), styleRules)
  write('numbering', wordType('numbering'), numberingRules)
  write('settings', wordType('settings'), settingRules, leaveOutSettings)
  write('theme', 'application/vnd.openxmlformats-officedocument.theme+xml', themeRules)
  write('fontTable', wordType('fontTable'), fontRules, leaveOutFonts)
}
