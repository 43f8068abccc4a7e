import { useSyncExternalStore } from 'react'

/** The tabs of a meeting that exist now. */
export const meetingTabs = ['agenda', 'papers', 'pack', 'room', 'minutes'] as const
export type MeetingTab = (typeof meetingTabs)[number]

/** The pages of the settings. */
export const settingsPages = ['committees', 'members', 'office', 'reports'] as const
export type SettingsPage = (typeof settingsPages)[number]

/** Where the window is. Each screen has an address, so that Back works and a second window can open on it. */
export type Address =
  | { readonly screen: 'home' }
  | { readonly screen: 'meetings' }
  | { readonly screen: 'calendar' }
  | { readonly screen: 'reports' }
  | { readonly screen: 'references' }
  | { readonly screen: 'measures' }
  /** One measure; `period` is `null` for the quarter a report would be about. */
  | { readonly screen: 'measure'; readonly measureId: number; readonly period: string | null }
  /** The figures of a quarter's round. */
  | { readonly screen: 'figures'; readonly committeeId: number; readonly period: string }
  | { readonly screen: 'settings'; readonly page: SettingsPage }
  | {
      readonly screen: 'meeting'
      readonly meetingId: number
      readonly tab: MeetingTab
      /** The number of the item to look at, in the room and in the minutes: "8", "3(a)". */
      readonly item?: string
    }

/** Reads the part of the address after `#`; anything unknown is the first screen. */
export function parseAddress(hash: string): Address {
  const [, area, id, tab, item] = hash.replace(/^#/, '').split('/')
  if (area === 'settings')
    return { screen: 'settings', page: settingsPages.find((one) => one === id) ?? 'committees' }
  if (area === 'measure' || area === 'figures') return measureAddress(area, Number(id), tab)
  if (area === 'calendar' || area === 'reports' || area === 'references' || area === 'measures')
    return { screen: area }
  if (area !== 'meetings') return { screen: 'home' }
  const meetingId = Number(id)
  if (!Number.isInteger(meetingId) || meetingId < 1) return { screen: 'meetings' }
  const known = meetingTabs.find((one) => one === tab) ?? 'agenda'
  const isItem = /^\d{1,3}(?:\([a-z]\))?$/u.test(item ?? '')
  return { screen: 'meeting', meetingId, tab: known, ...(item !== undefined && isItem && { item }) }
}

/** The address as a link: `#/meetings/3/agenda`, `#/meetings/3/minutes/8`. */
export function addressText(address: Address): string {
  switch (address.screen) {
    case 'meeting':
      return `#/meetings/${address.meetingId}/${address.tab}${address.item === undefined ? '' : `/${address.item}`}`
    case 'settings':
      return `#/settings/${address.page}`
    case 'measure':
      return `#/measure/${address.measureId}${address.period === null ? '' : `/${slug(address.period)}`}`
    case 'figures':
      return `#/figures/${address.committeeId}/${slug(address.period)}`
    default:
      return `#/${address.screen}`
  }
}

function measureAddress(area: 'measure' | 'figures', id: number, text: string | undefined): Address {
  const [, quarter, first, second] = /^Q([1-4])-(\d{4})-(\d\d)$/u.exec(text ?? '') ?? []
  const period = quarter === undefined ? null : `Q${quarter} ${first}/${second}`
  if (!Number.isInteger(id) || id < 1) return { screen: 'measures' }
  if (area === 'measure') return { screen: 'measure', measureId: id, period }
  return period === null ? { screen: 'measures' } : { screen: 'figures', committeeId: id, period }
}

/** "Q3 2023/24" as a part of an address: "Q3-2023-24". */
function slug(period: string): string {
  return period.replace(' ', '-').replace('/', '-')
}

/** Goes there, as a link would. */
export function goTo(address: Address): void {
  location.hash = addressText(address)
}

/**
 * Goes on from a screen that had nothing to show, so that Back does not lead to it again. Who has gone elsewhere by the
 * time that is known stays there.
 */
export function goInstead(from: Address['screen'], to: Address): void {
  if (parseAddress(location.hash).screen === from) location.replace(addressText(to))
}

/** Whether it is a meeting's room. Its three panes need a laptop's width: the areas make way and show their pictures only. */
export function isRoom(address: Address): boolean {
  return address.screen === 'meeting' && address.tab === 'room'
}

/** The address the window shows now. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return parseAddress(hash)
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
