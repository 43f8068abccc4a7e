import type { Operations } from '../../shared/contract/contract.ts'
import { periodNamed } from '../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../shared/measures/quarter.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { previewPlan } from './import/plan-preview.ts'
import { chartPictures } from './chart-pictures.ts'
import {
  addNewMeasure,
  changeKnownMeasure,
  judgeMeasure,
  leaveClaim,
  removeKnownMeasure,
  saveMeasureText,
} from './measure-editing.ts'
import { savePlan } from './plan-editing.ts'
import { measureCommits } from './measure-commit.ts'
import { enterFigures, openQuarter } from './measure-entering.ts'
import { readMeasureSheet } from './measure-sheet.ts'
import { retraceMeasures } from './measure-steps.ts'
import { measuredCommittee } from './measured-committee.ts'
import { readMeasure, readMeasures, stepsAtHand } from './measures-view.ts'
import { makePerformanceReport } from './performance-report.ts'
import { savedChanges } from './saved-change.ts'
import { today, type ServiceContext } from './service-context.ts'

type MeasureOperations = Pick<Operations, Extract<keyof Operations, `measures.${string}`>>

/** What a committee measures: its figures, words and reports. Each change, its undoing and its redoing is one transaction. */
export function createMeasureOperations(context: ServiceContext): MeasureOperations {
  const { db, outside, files } = context
  const saved = savedChanges(context)
  const commit = measureCommits(context)

  return {
    'measures.read': ({ committeeId, period }) =>
      readMeasures(db, committeeId, period === null ? null : quarterNamed(period), today(outside.clock)),
    'measures.one': ({ measureId, period }) =>
      readMeasure(db, measureId, period === null ? null : quarterNamed(period), today(outside.clock)),
    'measures.sheet': ({ committeeId, period }) =>
      readMeasureSheet(db, committeeId, quarterNamed(period), today(outside.clock)),
    'measures.steps': ({ committeeId }) => stepsAtHand(db, committeeId),
    'measures.enter': ({ committeeId, cells }) =>
      commit('measures.enter', (transaction, by) => enterFigures(transaction, committeeId, cells, by)),
    'measures.openQuarter': ({ committeeId, period }) =>
      commit('measures.openQuarter', async (transaction, by) => ({
        opened: await openQuarter(transaction, committeeId, quarterNamed(period), by),
      })),
    'measures.saveText': (wish) =>
      commit('measures.saveText', async (transaction, by) => {
        await saveMeasureText(transaction, wish, by)
        return { saved: true } as const
      }),
    'measures.judge': (wish) =>
      commit('measures.judge', async (transaction, by) => {
        await judgeMeasure(transaction, wish, by)
        return { noted: true } as const
      }),
    'measures.leaveClaim': (wish) =>
      commit('measures.leaveClaim', async (transaction, by) => {
        await leaveClaim(transaction, wish, by)
        return { noted: true } as const
      }),
    'measures.add': (wish) =>
      commit('measures.add', async (transaction, by) => ({
        measureId: await addNewMeasure(transaction, wish, by),
      })),
    'measures.change': (wish) =>
      commit('measures.change', async (transaction, by) => {
        await changeKnownMeasure(transaction, wish, by)
        return { measureId: wish.measureId }
      }),
    'measures.remove': ({ measureId }) =>
      commit('measures.remove', async (transaction, by) => ({
        title: await removeKnownMeasure(transaction, measureId, by),
      })),
    'measures.savePlan': (wish) =>
      commit('measures.savePlan', async (transaction, by) => {
        await savePlan(transaction, wish, by)
        return { saved: true } as const
      }),
    'measures.previewPlan': ({ file }) => previewPlan(context, files.file(file)),
    'measures.undo': (wish) =>
      saved('measures.undo', async (transaction) => ({
        undone: await retraceMeasures(transaction, 'undo', wish),
      })),
    'measures.redo': (wish) =>
      saved('measures.redo', async (transaction) => ({
        done: await retraceMeasures(transaction, 'redo', wish),
      })),
    'measures.pictures': ({ measureId, period }) =>
      chartPictures(db, measureId, periodNamed(period), outside.work),
    'measures.report': async ({ committeeId, period }) =>
      makePerformanceReport(await measuredCommittee(db, committeeId), periodNamed(period), outside),
  }
}

/** @throws Problem `period-unclear`, which the contract's own form has refused before */
function quarterNamed(label: string): QuarterPeriod {
  const period = periodNamed(label)
  if (period.kind !== 'quarter') throw new Problem('period-unclear', { given: label })
  return period
}
