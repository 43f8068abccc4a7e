import { useSyncExternalStore } from 'react'

/** The tabs of a meeting that exist now. */
export const meetingTabs = ['agenda', 'papers', 'pack'] as const
export type MeetingTab = (typeof meetingTabs)[number]

/** Where the window is. Each screen has an address, so that Back works and a second window can open on it. */
export type Address =
  | { readonly screen: 'meetings' }
  | { readonly screen: 'reports' }
  | { readonly screen: 'meeting'; readonly meetingId: number; readonly tab: MeetingTab }

/** Reads the part of the address after `#`; anything unknown is the list of meetings. */
export function parseAddress(hash: string): Address {
  const [, area, id, tab] = hash.replace(/^#/, '').split('/')
  if (area === 'reports') return { screen: 'reports' }
  const meetingId = Number(id)
  if (area !== 'meetings' || !Number.isInteger(meetingId) || meetingId < 1) return { screen: 'meetings' }
  return { screen: 'meeting', meetingId, tab: meetingTabs.find((one) => one === tab) ?? 'agenda' }
}

/** The address as a link: `#/meetings/3/agenda`. */
export function addressText(address: Address): string {
  return address.screen === 'meeting'
    ? `#/meetings/${address.meetingId}/${address.tab}`
    : `#/${address.screen}`
}

/** Goes there, as a link would. */
export function goTo(address: Address): void {
  location.hash = addressText(address)
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
