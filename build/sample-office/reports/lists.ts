import {
  AlignmentType,
  convertMillimetersToTwip,
  LevelFormat,
  type ILevelsOptions,
  type NumberingDefinition,
} from 'docx'

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

/** A list level: number format, its text (`%1.`), and the indent of its words in millimetres. */
export interface LevelLook {
  readonly format: Format
  readonly text: string
  readonly indent: number
  readonly hanging: number
  readonly font?: string
}

/** A list under `reference`; one level after another. */
export function list(reference: string, levels: readonly LevelLook[]): NumberingDefinition {
  return { reference, levels: levels.map(level) }
}

export const bullet = (text: string, indent: number, font?: string): LevelLook => ({
  format: LevelFormat.BULLET,
  text,
  indent,
  hanging: 6,
  ...(font ? { font } : {}),
})

function level(look: LevelLook, index: number): ILevelsOptions {
  return {
    level: index,
    format: look.format,
    text: look.text,
    alignment: AlignmentType.LEFT,
    style: {
      ...(look.font ? { run: { font: look.font } } : {}),
      paragraph: {
        indent: {
          left: convertMillimetersToTwip(look.indent),
          hanging: convertMillimetersToTwip(look.hanging),
        },
      },
    },
  }
}
