/** A phrase of what was counted, none where there is none: "1 hidden row left out", "3 hidden rows left out". */
export function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
}
