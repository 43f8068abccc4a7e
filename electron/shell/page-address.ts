/** The page's own scheme and host: not `file:`, whose pages could read the disk. */
export const pageScheme = 'app'
const pageHost = 'packwright'
const pageOrigin = `${pageScheme}://${pageHost}`
export const startAddress = `${pageOrigin}/`

/**
 * Whether an address belongs to our own page. Compared part by part after parsing: `app://packwright.evil`,
 * `app://packwright@evil` and their like have the right beginning and the wrong host.
 */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  // To `URL` a scheme of our own has no origin, so it cannot be asked for one.
  return (
    url.protocol === `${pageScheme}:` && url.host === pageHost && url.username === '' && url.password === ''
  )
}
