import type { AppEvent, Bridge, Reply } from './contract.ts'

/**
 * What the preload script puts on the page as `window.packwright`: the bridge with every answer still a Reply. An
 * error would lose its code and details on the way through; the page makes a Problem of the Reply on its own side.
 */
export interface DesktopDoor extends Pick<Bridge, 'call' | 'packPdfUrl'> {
  readonly host: 'desktop'
  listen(listener: (event: AppEvent) => void): () => void
  /** The value is the file's token. */
  takeFile(name: string, bytes: ArrayBuffer): Promise<Reply>
  /** The value is the file's token; what lies beside it on the disk comes with it. Only a file the clerk chose has a place. */
  takeChosen(file: File): Promise<Reply>
  /** The value is `{ shown, path }`. */
  showPackFolder(packId: number): Promise<Reply>
}
