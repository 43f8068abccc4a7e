import { expect, it } from 'vitest'
import { prefixes } from '../../electron/pack/package/namespaces.ts'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'

/** A theme as Word writes it: no font for East Asia, but one for each of its scripts. */
const theme = `<a:theme xmlns:a="${prefixes['a']}" name="T"><a:themeElements><a:clrScheme name="C"/><a:fontScheme name="F"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="MS Mincho"/><a:font script="Hans" typeface="SimSun"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`
const report = (text: string, language: string): Uint8Array =>
  tinyDocx({
    body: p(text, '<w:pStyle w:val="Body"/>'),
    styles:
      '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:style>',
    settings: `<w:themeFontLang w:val="en-GB"${language === '' ? '' : ` w:eastAsia="${language}"`}/>`,
    further: [{ name: 'word/theme/theme1.xml', kind: 'theme', id: 'theme', data: theme }],
  })
const partsOf = (...sources: readonly Uint8Array[]) => {
  const { docx } = packOf(sources)
  return { settings: partOf(docx, 'word/settings.xml'), styles: partOf(docx, 'word/styles.xml') }
}

it('reads the pack’s theme in the language of those reports that need one', () => {
  const { settings, styles } = partsOf(report('Plain', ''), report('Also plain', ''), report('東京', 'ja-JP'))

  expect(settings).toContain('w:eastAsia="ja-JP"')
  expect(styles).toContain('w:eastAsiaTheme="minorEastAsia"')
  expect(styles).not.toContain('MS Mincho')
})

it('names the fonts of a report that reads the same theme in another language', () => {
  const { settings, styles } = partsOf(
    report('東京', 'ja-JP'),
    report('京都', 'ja-JP'),
    report('北京', 'zh-CN'),
  )

  expect(settings).toContain('w:eastAsia="ja-JP"')
  expect(styles).toContain('<w:rFonts w:eastAsia="SimSun"/>')
})
