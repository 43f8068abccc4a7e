import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'

/** The type an officer sets a report in. Sizes are points. */
export interface TypeLook {
  readonly font: string
  readonly headingFont?: string
  readonly size: number
  readonly tableSize: number
  /** Line spacing: 1 is single. */
  readonly lines: number
  /** Space after a paragraph, points. */
  readonly after: number
  readonly justified?: boolean
  readonly headings: readonly [HeadingLook, HeadingLook, HeadingLook]
}

interface HeadingLook {
  readonly size: number
  readonly ink: string
  readonly capitals?: boolean
  readonly italics?: boolean
  readonly underline?: boolean
  readonly centred?: boolean
  readonly before: number
}

/** Styles under the same ids in every report, each with its own look: what a pack has to keep apart. */
export function officerStyles(look: TypeLook): IStylesOptions {
  const [heading1, heading2, heading3] = look.headings
  const body = {
    spacing: { after: look.after * 20, line: Math.round(look.lines * 240) },
    alignment: look.justified ? AlignmentType.BOTH : AlignmentType.LEFT,
  }
  return {
    default: {
      document: {
        run: { font: look.font, size: look.size * 2, language: { value: 'en-GB' } },
      },
      heading1: headingStyle(heading1, look),
      heading2: headingStyle(heading2, look),
      heading3: headingStyle(heading3, look),
      caption: {
        run: { bold: true, size: (look.size - 1) * 2, color: heading2.ink },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('BodyPara', 'Body Para', { paragraph: body }),
      style('NumPara', 'Num Para', { paragraph: body }),
      style('ListPara', 'List Para', {
        paragraph: { ...body, spacing: { after: look.after * 8, line: Math.round(look.lines * 240) } },
      }),
      style('TableText', 'Table Text', {
        run: { size: look.tableSize * 2 },
        paragraph: { spacing: { after: 0 } },
      }),
      style('CoverCell', 'Cover Cell', { paragraph: { spacing: { after: 20 } } }),
      style('AfterTable', 'After Table', { run: { size: 12 }, paragraph: { spacing: { after: 80 } } }),
      style('Running', 'Running Line', { run: { size: (look.size - 2) * 2, color: '404040' } }),
    ],
  }
}

function style(id: string, name: string, looks: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...looks }
}

function headingStyle(look: HeadingLook, type: TypeLook): IBaseParagraphStyleOptions {
  return {
    run: {
      font: type.headingFont ?? type.font,
      size: look.size * 2,
      bold: !look.italics,
      italics: look.italics ?? false,
      color: look.ink,
      allCaps: look.capitals ?? false,
      ...(look.underline ? { underline: {} } : {}),
    },
    paragraph: {
      keepNext: true,
      alignment: look.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: look.before * 20, after: 120 },
    },
  }
}
