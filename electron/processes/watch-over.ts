import { Worker } from 'node:worker_threads'

/**
 * Has a thread look after this process, since LibreOffice may hold the main one for good. It ends the process when the one
 * that started it is gone, or 1.4 GB would stay behind; and when it stalls before it is warm: a start at work takes what
 * processor time it gets, a stalled one a twentieth of one processor (measured; a start sharing two processors with
 * fifteen programs still took a tenth and more, so nobody is judged where it is busier than that).
 *
 * @returns a function to call when the process is warm: from then on it may rest
 */
export function watchOver(): () => void {
  const warm = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  new Worker(watch, { eval: true, workerData: { warm, parent: process.ppid } }).unref()
  return () => void Atomics.store(warm, 0, 1)
}

// Evaluated as a script or as a module, by the flags of the process: so neither `require` nor `import`.
const watch = `
  const { availableParallelism, loadavg } = process.getBuiltinModule('node:os')
  const { warm, parent } = process.getBuiltinModule('node:worker_threads').workerData
  const end = () => process.kill(process.pid, 'SIGKILL')
  const usedMs = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
  let last = { used: usedMs(), at: performance.now() }
  let quietSeconds = 0
  setInterval(() => {
    try { process.kill(parent, 0) } catch { end() }
    const now = { used: usedMs(), at: performance.now() }
    const share = (now.used - last.used) / (now.at - last.at)
    const mayJudge = Atomics.load(warm, 0) === 0 && loadavg()[0] / availableParallelism() < 7
    quietSeconds = mayJudge && share < 0.1 ? quietSeconds + 1 : 0
    if (quietSeconds >= 4) end()
    last = now
  }, 1000)
`
