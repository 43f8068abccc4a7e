import type { PartRule, PartRules } from './clean-part.ts'
import { drop, setAttribute } from './part.ts'

const nameless: PartRule = (part, index) => setAttribute(part, index, 'name', 'Theme')

/** Rules for themes: fonts, colours and fills stay, the names of the scheme and of its maker do not. */
export const themeRules: PartRules = {
  texts: new Set(),
  rules: {
    'a:theme': nameless,
    'a:clrScheme': nameless,
    'a:fontScheme': nameless,
    'a:fmtScheme': nameless,
    'a:objectDefaults': drop,
    'a:extraClrSchemeLst': drop,
    'a:custClrLst': drop,
    'a:extLst': drop,
  },
}
