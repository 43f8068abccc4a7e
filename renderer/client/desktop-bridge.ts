import type { Bridge } from '../../shared/contract/contract.ts'
import type { DesktopDoor } from '../../shared/contract/desktop-door.ts'
import { valueOf } from './problem-from.ts'

/** The desktop's door as a bridge: its Replies become values and Problems. */
export function desktopBridge(door: DesktopDoor): Bridge {
  return {
    host: 'desktop',
    call: (name, request) => door.call(name, request),
    listen: (listener) => door.listen(listener),
    packPdfUrl: (packId, audience) => door.packPdfUrl(packId, audience),
    // The host answers these with exactly this; `desktop-door.ts` says so for both sides.
    takeFile: async (name, bytes) => valueOf(await door.takeFile(name, bytes)) as string,
    takeWithOthers: async (file) => valueOf(await door.takeChosen(file)) as string,
    showPackFolder: async (packId) =>
      valueOf(await door.showPackFolder(packId)) as Awaited<ReturnType<Bridge['showPackFolder']>>,
  }
}
