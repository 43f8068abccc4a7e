import { child, type Element } from '../xml/tree.ts'

/**
 * A theme names one font for all of East Asia and one for all scripts from right to left, mostly none, and beside them a
 * font for each script. A document's own languages choose among those: `w:themeFontLang` (ISO/IEC 29500-1, 17.15.1.88).
 */
export interface ThemeScripts {
  /** ISO 15924, as themes write it: "Jpan"; empty where the language has no script of its own there. */
  readonly eastAsia: string
  readonly bidi: string
}

export function themeScripts(settings: Element | null): ThemeScripts {
  const languages = child(settings, 'w:themeFontLang')?.attributes
  return {
    eastAsia: scriptOf(languages?.get('w:eastAsia') ?? ''),
    bidi: scriptOf(languages?.get('w:bidi') ?? ''),
  }
}

function scriptOf(language: string): string {
  const [first = '', second = ''] = language.toLowerCase().split('-')
  if (first === 'zh') return ['tw', 'hk', 'mo', 'hant'].includes(second) ? 'Hant' : 'Hans'
  return scripts.get(first) ?? ''
}

const languagesByScript: Readonly<Record<string, string>> = {
  Jpan: 'ja',
  Hang: 'ko',
  Arab: 'ar fa ur ps sd',
  Hebr: 'he yi',
  Thai: 'th',
  Deva: 'hi mr ne sa kok',
  Beng: 'bn as',
  Gujr: 'gu',
  Guru: 'pa',
  Orya: 'or',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
  Laoo: 'lo',
  Khmr: 'km',
  Tibt: 'bo',
  Ethi: 'am ti',
  Syrc: 'syr',
  Thaa: 'dv',
  Uigh: 'ug',
}
const scripts: ReadonlyMap<string, string> = new Map(
  Object.entries(languagesByScript).flatMap(([script, languages]) =>
    languages.split(' ').map((language) => [language, script] as const),
  ),
)

/** Whether a part's text has letters for which those fonts are there at all. */
export function usesThemeScripts(text: string): boolean {
  return beyondLatin.test(text)
}

/** Hebrew to Tibetan, the scripts of East Asia, full-width forms; runs that are told to be of such a script. */
const beyondLatin =
  /[\u0590-\u08ff\u0900-\u0fff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\uffef]|<w:(?:rtl|cs)[ />]|w:hint="(?:eastAsia|cs)"/
