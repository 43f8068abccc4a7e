/** Whether a property that is on or off is on, from its value (ISO/IEC 29500-1, 22.9.2.7). */
export function isOn(value: string | null | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
