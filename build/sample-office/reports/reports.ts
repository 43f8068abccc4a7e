import { cameraContract } from './camera-contract/report.ts'
import { lateHours } from './late-hours/report.ts'
import { licensedPremises } from './licensed-premises/report.ts'
import type { OfficerReport } from './officer-report.ts'
import { streetTrees } from './street-trees/report.ts'
import { streetWardens } from './street-wardens/report.ts'

/** The officers' Word reports, in the order of the agenda. */
export const reports: readonly OfficerReport[] = [
  streetWardens,
  lateHours,
  streetTrees,
  cameraContract,
  licensedPremises,
]
