interface Props<Key extends string> {
  readonly columns: readonly { readonly key: Key; readonly text: string }[]
  readonly sort: Key
  readonly descending: boolean
  readonly onSort: (sort: Key, descending: boolean) => void
}

/** The heads of a register's columns: pressed once they sort by theirs, pressed again the other way round. */
export function SortHeads<Key extends string>({ columns, sort, descending, onSort }: Props<Key>) {
  return columns.map(({ key, text }) => {
    const isSorted = sort === key
    return (
      <th key={key} scope="col" aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}>
        <button type="button" className="register-sort" onClick={() => onSort(key, isSorted && !descending)}>
          {text}
          {isSorted && <span aria-hidden="true">{descending ? ' ↓' : ' ↑'}</span>}
        </button>
      </th>
    )
  })
}
