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
  | { readonly screen: 'settings'; readonly page: SettingsPage }
  | { readonly screen: 'meeting'; readonly meetingId: number; readonly tab: MeetingTab }

/** Reads the part of the address after `#`; anything unknown is the first screen. */
export function parseAddress(hash: string): Address {
  const [, area, id, tab] = hash.replace(/^#/, '').split('/')
  if (area === 'settings')
    return { screen: 'settings', page: settingsPages.find((one) => one === id) ?? 'committees' }
  if (area === 'calendar' || area === 'reports' || area === 'references' || area === 'measures')
    return { screen: area }
  if (area !== 'meetings') return { screen: 'home' }
  const meetingId = Number(id)
  if (!Number.isInteger(meetingId) || meetingId < 1) return { screen: 'meetings' }
  return { screen: 'meeting', meetingId, tab: meetingTabs.find((one) => one === tab) ?? 'agenda' }
}

/** The address as a link: `#/meetings/3/agenda`. */
export function addressText(address: Address): string {
  switch (address.screen) {
    case 'meeting':
      return `#/meetings/${address.meetingId}/${address.tab}`
    case 'settings':
      return `#/settings/${address.page}`
    default:
      return `#/${address.screen}`
  }
}

/** Goes there, as a link would. */
export function goTo(address: Address): void {
  location.hash = addressText(address)
}

/** Goes there in place of where the window is, so that Back does not lead to what had nothing to show. */
export function goInstead(address: Address): void {
  location.replace(addressText(address))
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
