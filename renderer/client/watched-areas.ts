import type { ReadName } from '../../shared/contract/contract.ts'
import type { Area } from '../../shared/contract/operation.ts'

/** Which areas of the records each reading shows: when one of them changes, it is read again. */
export const watchedAreas: { readonly [Name in ReadName]: readonly Area[] } = {
  'office.read': ['office', 'meetings'],
  'meetings.list': ['meetings', 'papers', 'packs'],
  'meetings.read': ['meetings', 'papers', 'packs', 'references', 'measures'],
  'packs.list': ['packs'],
  'agenda.read': ['meetings', 'office'],
  'packs.read': ['packs'],
  'packs.publicLook': ['packs'],
  'reports.register': ['reports', 'papers', 'meetings', 'packs', 'office'],
  'publications.list': ['packs', 'meetings'],
  'publications.preview': ['packs', 'meetings', 'papers', 'office'],
  'publications.proof': [],
  'reports.template': ['reports', 'office'],
  'jobs.list': ['packs'],
  'office.settings': ['office', 'meetings'],
  'committees.list': ['office', 'meetings'],
  'members.list': ['office'],
  'calendar.read': ['meetings', 'office'],
  'calendar.plan': ['meetings', 'office'],
  'calendar.ics': ['meetings', 'office'],
  'calendar.word': ['meetings', 'office'],
  'meetings.deadlines': ['meetings', 'office'],
  'meetings.publishing': ['meetings', 'office', 'packs'],
  'meetings.previewMove': ['meetings', 'office', 'packs'],
  'home.meetings': ['meetings', 'office', 'papers', 'packs'],
  'home.before': ['meetings', 'office', 'papers', 'packs', 'references', 'measures'],
  'home.references': ['references', 'meetings'],
  'home.waiting': ['measures', 'papers', 'meetings', 'office'],
  'layout.state': [],
}
