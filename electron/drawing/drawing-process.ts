// The drawing process: the canvas is loaded here and nowhere else. Where its native code fails it ends the process it is
// in, which must be neither the application nor its thread (@napi-rs/canvas, issue 1120: V8 ends the whole program when a
// thread that has drawn is ended).
import { openHelperPort } from '../processes/helper-port.ts'
import { watchOver } from '../processes/watch-over.ts'
import type { DrawingCalls, DrawingMessage, DrawingName, DrawingRequest } from '../work/drawing-messages.ts'
import { faultOf } from '../work/fault.ts'

type Tasks = {
  readonly [Name in DrawingName]: (args: DrawingCalls[Name]['args']) => Promise<DrawingCalls[Name]['value']>
}

/** What each needs is loaded when first asked for. */
const tasks: Tasks = {
  async drawChart([drawing]) {
    const { drawChart } = await import('./draw-chart.ts')
    return drawChart(drawing)
  },
  async cutPicture([wanted]) {
    const { cutPicture } = await import('./cut-picture.ts')
    return cutPicture(wanted)
  },
  async turnPdf([pdf, fileName]) {
    const { turnPdf } = await import('./turn-pdf.ts')
    return turnPdf(pdf, fileName, () => void port.send({ kind: 'at-work' }))
  },
}

const isReady = watchOver()
// Nothing of its start can stall: from now on it may rest.
isReady()
const port = openHelperPort<DrawingRequest, DrawingMessage>()
port.onMessage((request) => void answer(request))

async function answer(request: DrawingRequest): Promise<void> {
  await port.send(await perform(request))
}

async function perform<Name extends DrawingName>({
  name,
  args,
}: DrawingRequest<Name>): Promise<DrawingMessage> {
  try {
    return { kind: 'done', value: await tasks[name](args) }
  } catch (error) {
    return faultOf(error)
  }
}
