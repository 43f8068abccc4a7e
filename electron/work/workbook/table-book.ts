/** A sheet of a workbook that we make: lines over a table of words and figures. */
export interface TableSheet {
  readonly name: string
  /** Hidden from everybody but a program. */
  readonly isHidden: boolean
  readonly title: string | null
  readonly lines: readonly string[]
  /** At the foot of every page; its title where nothing is said. */
  readonly foot?: string
  readonly columns: readonly {
    readonly heading: string
    readonly width: number
    /** Whether somebody is to write a figure into its empty cells. */
    readonly isEntered?: boolean
  }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A workbook that we make. */
export interface TableBook {
  /** Its title property. */
  readonly title: string
  /** The council: never a person. */
  readonly author: string
  readonly sheets: readonly TableSheet[]
}

/** The sheet on which a program finds what the others said when they were sent. */
export const asSentSheet = 'As sent'

/** A sheet that came in, as the text of its cells, row by row from the first. */
export interface ReadTable {
  readonly name: string
  /** Whether people see it: no program has hidden it. */
  readonly isShown: boolean
  /** What is written about it and not in its cells: comments, and in Word what stands above. */
  readonly asides: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
