import type { Operations } from '../../shared/contract/contract.ts'
import { periodNamed } from '../../shared/measures/period.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { bringInFigures, exportFigures, makeReturnForms, readFigureFiles } from './figure-files.ts'
import { measureCommits } from './measure-commit.ts'
import type { ServiceContext } from './service-context.ts'

type FigureOperations = Pick<Operations, Extract<keyof Operations, `figures.${string}`>>

/** Figures that come in files and go out in them. */
export function createFigureOperations(context: ServiceContext): FigureOperations {
  const commit = measureCommits(context)
  return {
    'figures.read': (wish) => readFigureFiles(context, wish),
    'figures.bringIn': (wish) =>
      commit('figures.bringIn', async (transaction, by) => {
        const { entered, lookAgain } = await bringInFigures(transaction, wish, by)
        return { taken: entered, lookAgain }
      }),
    'figures.export': (wish) => exportFigures(context, wish),
    'figures.returnForms': ({ committeeId, quarter }) => {
      const period = periodNamed(quarter)
      if (period.kind !== 'quarter') throw new Problem('period-unclear', { given: quarter })
      return makeReturnForms(context, committeeId, period)
    },
  }
}
