/** The fields of a change that were given: those left out keep what they say. */
export type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

/** Takes out what was not given, so that it cannot overwrite what is there. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  // Taken out entry by entry: what is left has its own type.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>
}
