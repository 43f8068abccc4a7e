// The drawing process: the canvas is loaded here and nowhere else. Where its native code fails it ends the process it is
// in, which must not be the application.
import { answerCalls } from '../processes/answer-calls.ts'
import type { CallReply, CallRequest } from '../processes/helper-calls.ts'
import { openHelperPort } from '../processes/helper-port.ts'
import type { DrawingCalls } from '../work/drawing-calls.ts'

/** What each needs is loaded when first asked for. */
answerCalls(openHelperPort<CallRequest<DrawingCalls>, CallReply>(), {
  async drawChart([drawing]) {
    const { drawChart } = await import('./draw-chart.ts')
    return drawChart(drawing)
  },
  async cutPicture([wanted]) {
    const { cutPicture } = await import('./cut-picture.ts')
    return cutPicture(wanted)
  },
  async turnPdf([pdf, fileName], atWork) {
    const { turnPdf } = await import('./turn-pdf.ts')
    return turnPdf(pdf, fileName, () => atWork())
  },
})
