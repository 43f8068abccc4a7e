/**
 * What stands for fonts that only Windows has, by the fonts LibreOffice brings. Chosen by measure: the average width of the
 * small letters of English text and the height of a line decide how much goes on a page. In ems, font then substitute:
 * Verdana 0.505, DejaVu Sans 0.504; Tahoma 0.442 and Trebuchet MS 0.453, DejaVu Sans Condensed 0.454; Georgia 0.440,
 * Caladea 0.426 with higher lines; Segoe UI 0.443 with lines of 1.33, Noto Sans 0.471 and 1.36; Palatino 0.443, DejaVu
 * Serif Condensed 0.458; Garamond 0.389, Liberation Serif 0.401. Cambria is Caladea, and Calibri Carlito, to the unit.
 */
const substitutes: Readonly<Record<string, readonly string[]>> = {
  'DejaVu Sans': [
    'Verdana',
    'Lucida Sans',
    'Lucida Sans Unicode',
    'Century Gothic',
    'Arial Black',
    // Word's ticks and tick boxes are in these.
    'MS Gothic',
    'Segoe UI Symbol',
  ],
  'DejaVu Sans Condensed': ['Tahoma', 'Trebuchet MS', 'Comic Sans MS'],
  'Noto Sans': ['Segoe UI', 'Segoe UI Light', 'Segoe UI Semibold', 'Segoe UI Semilight', 'Open Sans'],
  Carlito: [
    'Calibri',
    'Calibri Light',
    'Candara',
    'Corbel',
    'Gill Sans',
    'Gill Sans MT',
    'Aptos Narrow',
    'Myriad Pro',
    'Source Sans Pro',
  ],
  'Liberation Sans': ['Arial', 'Helvetica'],
  'Liberation Sans Narrow': ['Arial Narrow'],
  Caladea: ['Cambria', 'Constantia', 'Georgia'],
  'DejaVu Serif': ['Bookman Old Style'],
  'DejaVu Serif Condensed': [
    'Book Antiqua',
    'Century',
    'Century Schoolbook',
    'Palatino',
    'Palatino Linotype',
    'Rockwell',
  ],
  'Liberation Serif': [
    'Times New Roman',
    'Times',
    'Garamond',
    'EB Garamond',
    'Baskerville Old Face',
    'Calisto MT',
    'Goudy Old Style',
    'Minion Pro',
    'Perpetua',
  ],
  'Liberation Mono': ['Courier New', 'Courier', 'Consolas', 'Lucida Console'],
  'DejaVu Math TeX Gyre': ['Cambria Math'],
  OpenSymbol: ['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3'],
}

/** For every other name: a council's own typeface is a sans, about as wide as Arial. */
const otherwise = 'Liberation Sans'

/**
 * The substitutes as a file of fontconfig, which finds the fonts in this LibreOffice. A font that is there is always taken
 * before its substitute.
 */
export function substitutesFile(): string {
  const rules = Object.entries(substitutes).flatMap(([substitute, names]) =>
    names.map((name) => rule(`<test name="family"><string>${name}</string></test>`, 'append', substitute)),
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...rules,
    rule('', 'append_last', otherwise),
    '</fontconfig>',
  ].join('\n')
}

/** A strong binding, since a weak one would yield to any font that claims the document's language. */
function rule(test: string, mode: 'append' | 'append_last', family: string): string {
  const edit = `<edit name="family" mode="${mode}" binding="strong"><string>${family}</string></edit>`
  return `<match target="pattern">${test}${edit}</match>`
}
