/** Screens as a report of a fault names them: of a meeting only which of its tabs, never which meeting. */
export const screenNames = [
  'home',
  'meetings',
  'calendar',
  'measures',
  'measure',
  'figures',
  'reports',
  'references',
  'settings',
  'meeting-agenda',
  'meeting-papers',
  'meeting-pack',
  'meeting-room',
  'meeting-minutes',
] as const
export type ScreenName = (typeof screenNames)[number]

/** The longest stack that is reported, in characters. */
export const longestStack = 4000
