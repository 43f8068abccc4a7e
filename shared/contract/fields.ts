import { z } from 'zod'
import { isClockTime, isIsoDate } from '../calendar/iso-date.ts'

/** Fields that several operations take. */
export const id = z.int().positive()
/** Stands for a file the host holds: a page never sends a path. */
export const fileToken = z.string().min(16).max(128)
export const nothing = z.strictObject({})
export const day = z.string().refine(isIsoDate)
export const timeOfDay = z.string().refine(isClockTime)

/** Something written, not longer than that many characters. */
export function words(longest: number) {
  return z.string().trim().min(1).max(longest)
}
