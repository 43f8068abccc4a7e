import { bookmarked, pageBreak, pageOf, paragraph, section, smallDocx, text } from './small-docx.ts'

/** A pack in small: an agenda that points to two papers, the second landscape and of two pages. */
export const aPack = smallDocx(
  [
    paragraph(text('Agenda'), '<w:outlineLvl w:val="0"/>'),
    paragraph(
      text('5. Car parks (Pages ') +
        pageOf('_pack_001', '7') +
        text(' - ') +
        pageOf('_pack_002_end', '9') +
        text(')'),
    ),
    paragraph(text('End of the agenda'), section()),
    paragraph(bookmarked(1, '_pack_001', text('Car parks: café and Tŷ Hywel')), '<w:outlineLvl w:val="0"/>'),
    paragraph(
      bookmarked(2, '_Toc_of_an_officer', text('Recommendation')),
      `<w:outlineLvl w:val="1"/>${section()}`,
    ),
    paragraph(bookmarked(3, '_pack_002', text('Table of fees')), '<w:outlineLvl w:val="0"/>'),
    paragraph(text('First side') + pageBreak),
    paragraph(bookmarked(4, '_pack_002_end', text('Second side'))),
    section({ isLandscape: true }),
  ].join(''),
)
