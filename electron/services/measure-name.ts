import type { Measure } from '../../shared/measures/measure.ts'

/** "1.2 Neighbourhood crime" */
export function nameWords({ code, title }: Pick<Measure, 'code' | 'title'>): string {
  return code === null ? title : `${code} ${title}`
}
