import { Problem } from '../../../shared/problems/problem.ts'
import { whyUnmergeable } from './why-unmergeable.ts'

/**
 * Whatever goes wrong with one paper says which.
 * @throws Problem `paper-unmergeable` with what was thrown as its cause
 */
export function namingPaper<Value>(label: string, act: () => Value): Value {
  try {
    return act()
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem('paper-unmergeable', { label, why: whyUnmergeable(cause) }, { cause })
  }
}
