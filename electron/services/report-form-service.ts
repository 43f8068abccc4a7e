import type { Operations } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { isGrammar, numberSeries } from '../../shared/reports/reference-grammar.ts'
import { allForms, keepForm } from '../db/report-form-repository.ts'
import { officeForm, referencesGiven } from './report-entry.ts'
import { savedChanges } from './saved-change.ts'
import { type ServiceContext, today } from './service-context.ts'

/** How the office numbers its reports and what its covers ask, every version of it. */
export function createReportFormOperations(
  context: ServiceContext,
): Pick<Operations, 'reports.forms' | 'reports.setForm'> {
  const { db, outside } = context
  const changing = savedChanges(context)
  return {
    'reports.forms': async () => {
      const form = await officeForm(db)
      const kept = await allForms(db)
      const year = Number(today(outside.clock).slice(0, 4))
      const given = (await referencesGiven(db)).filter((reference) => reference !== null)
      return {
        year,
        versions: kept.length > 0 ? kept : [{ ...form, madeAt: null, reports: 0 }],
        series: form.grammars.map((grammar) => numberSeries(grammar, year, given)),
      }
    },
    'reports.setForm': (form) =>
      changing('reports.setForm', async (transaction, at) => {
        const unclear = form.grammars.find((grammar) => !isGrammar(grammar))
        if (unclear !== undefined) throw new Problem('grammar-unclear', { grammar: unclear })
        return { formId: await keepForm(transaction, at, form) }
      }),
  }
}
