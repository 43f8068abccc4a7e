import * as m0001 from './0001-office-meetings-papers.ts'
import * as m0002 from './0002-packs.ts'
import * as m0003 from './0003-tracked-changes.ts'
import * as m0004 from './0004-reports.ts'
import * as m0005 from './0005-publications.ts'
import * as m0006 from './0006-office-calendar.ts'
import * as m0007 from './0007-supplements.ts'
import * as m0008 from './0008-agenda-steps.ts'
import * as m0009 from './0009-public-look.ts'
import * as m0010 from './0010-calendar-revisions.ts'
import * as m0011 from './0011-references.ts'
import * as m0012 from './0012-minutes.ts'
import * as m0013 from './0013-measures.ts'
import * as m0014 from './0014-office-key.ts'
import * as m0015 from './0015-measure-steps.ts'
import * as m0016 from './0016-comings-and-goings.ts'
import * as m0017 from './0017-figure-mappings.ts'
import * as m0018 from './0018-measure-numbers.ts'
import * as m0019 from './0019-texts-beside.ts'
import * as m0020 from './0020-asked-on.ts'
import * as m0021 from './0021-kept-minutes.ts'
import * as m0022 from './0022-opened-minutes.ts'
import * as m0023 from './0023-sittings.ts'
import * as m0024 from './0024-former-numberings.ts'
import * as m0025 from './0025-further-days.ts'

/** Every migration, in order, by its file's name. The number it begins with becomes the records' `user_version`. */
export const migrations = {
  '0001-office-meetings-papers': m0001,
  '0002-packs': m0002,
  '0003-tracked-changes': m0003,
  '0004-reports': m0004,
  '0005-publications': m0005,
  '0006-office-calendar': m0006,
  '0007-supplements': m0007,
  '0008-agenda-steps': m0008,
  '0009-public-look': m0009,
  '0010-calendar-revisions': m0010,
  '0011-references': m0011,
  '0012-minutes': m0012,
  '0013-measures': m0013,
  '0014-office-key': m0014,
  '0015-measure-steps': m0015,
  '0016-comings-and-goings': m0016,
  '0017-figure-mappings': m0017,
  '0018-measure-numbers': m0018,
  '0019-texts-beside': m0019,
  '0020-asked-on': m0020,
  '0021-kept-minutes': m0021,
  '0022-opened-minutes': m0022,
  '0023-sittings': m0023,
  '0024-former-numberings': m0024,
  '0025-further-days': m0025,
}
