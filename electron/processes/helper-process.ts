/** The processes of our own that run beside the application, each by the file that is its program. */
export type HelperName = 'layout-process' | 'drawing-process' | 'pack-process'

/** A started helper as the application sees it: a child of plain Node, Electron's utility process, or a test's. */
export interface HelperProcess<Request, Message> {
  send(request: Request): void
  onMessage(listener: (message: Message) => void): void
  /** Called once, when the process is gone, for whatever reason. */
  onEnd(listener: () => void): void
  /** Ends it at once. It may be hanging, so it is not asked. */
  kill(): void
}

/** Starts a helper. Its caller knows what crosses: both ends are ours. */
export type StartHelper = (
  name: HelperName,
  programArguments?: readonly string[],
) => HelperProcess<object, unknown>
