import { useQuery } from '@tanstack/react-query'
import type { AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import { itemBand, type PageBand } from './agenda-place.ts'

interface ItemPlace {
  /** Physical page, from 1. */
  readonly sheet: number
  readonly band: PageBand
}

/** Where an item is printed on the agenda's pages of a pack; `null` until it is known, and where it is not found. */
export function useItemPlace(
  url: string,
  agenda: { readonly first: number; readonly last: number } | null,
  item: Pick<AgendaItem, 'id' | 'number'> | null,
): ItemPlace | null {
  const place = useQuery({
    queryKey: ['item-place', url, agenda, item?.number],
    enabled: agenda !== null && item !== null,
    queryFn: async () => {
      if (agenda === null || item === null) return null
      const { placedText } = await import('../../parts/pdf/pdf-engine.ts')
      for (let sheet = agenda.first; sheet <= agenda.last; sheet += 1) {
        const band = itemBand(await placedText(url, sheet), item)
        if (band !== null) return { sheet, band }
      }
      return null
    },
  })
  return place.data ?? null
}
