/** A row as it was written when its table was new. */
type Row = readonly [table: string, values: Readonly<Record<string, string | number | Buffer | null>>]

/** What a migration made possible, and what it made of rows from before. */
interface VersionRows {
  /** At least one row for each table that it brought. */
  readonly adds: readonly Row[]
  /** Tables, and columns as `table.column`, whose content stands elsewhere now; `makes` asks for it there. */
  readonly replaces?: readonly string[]
  /** Questions to the records just after it, with its answers about the rows of earlier versions. */
  readonly makes: readonly (readonly [question: string, answers: readonly unknown[]])[]
}

const hash = 'a'.repeat(64)
const when = '2024-02-14T12:00:00Z'

/**
 * The rows of one small office, each as the version wrote it that brought its table. A new migration adds its own here: rows for
 * its tables, and what it makes of the rows above.
 */
export const rowsOfEachVersion: Readonly<Record<string, VersionRows>> = {
  '0001-office-meetings-papers': {
    adds: [
      ['authority', { id: 1, name: 'Borough of Northmere', clear_days: 3, saturdays_count: 1 }],
      ['closed_day', { authority_id: 1, closed_on: '2024-12-27', why: 'Office closed' }],
      ['committee', { id: 1, authority_id: 1, name: 'Ponds', name_key: 'ponds', short_name: 'PC' }],
      ['committee', { id: 2, authority_id: 1, name: 'Parks', name_key: 'parks' }],
      [
        'meeting',
        {
          id: 1,
          committee_id: 1,
          held_on: '2023-11-13',
          starts_at: '10:00',
          venue: 'Annexe',
          enquiries_name: 'Cleo Reed',
          signatory_name: 'Ann Lee',
          signatory_post: 'Chief Executive',
        },
      ],
      ['meeting', { id: 2, committee_id: 1, held_on: '2024-02-22', starts_at: '18:30', venue: 'Town Hall' }],
      ['meeting_member', { meeting_id: 1, position: 0, printed: 'Al Gone', name: 'Al Gone', role: 'Chair' }],
      [
        'meeting_member',
        { meeting_id: 2, position: 0, printed: 'Cllr Wren', name: 'Councillor Ida Wren', role: 'Chair' },
      ],
      ['meeting_member', { meeting_id: 2, position: 1, printed: 'Bo Ash', name: 'Bo Ash', role: 'Member' }],
      ['notice', { meeting_id: 2, position: 0, heading: 'Welcome', paragraphs: '["Come."]' }],
      [
        'agenda_item',
        {
          id: 1,
          meeting_id: 2,
          position: 0,
          number: 1,
          part: 2,
          title: 'SALE OF THE POND',
          kind: 'report',
          instruction: 'To agree.',
          report_of: 'Report of the Warden.',
          purpose: 'For Decision',
          urgent_reason: 'The ice is thin.',
          recommendation: 'Sell.',
        },
      ],
      ['exempt_paragraph', { item_id: 1, position: 0, paragraph: '3' }],
      ['original', { hash, size: 9, first_received_at: when }],
      ['paper', { id: 1, item_id: 1, position: 0, role: 'paper' }],
      [
        'paper_version',
        {
          paper_id: 1,
          version: 1,
          original_hash: hash,
          given_path: 'sale.docx',
          file_name: 'sale.docx',
          received_at: when,
          findings: '[]',
        },
      ],
      ['report_record', { item_id: 1, position: 0, report_key: 'sale', content: '{}' }],
      ['minutes', { id: 1, meeting_id: 1, signature_line: 'Chair' }],
      ['attendance', { minutes_id: 1, position: 0, kind: 'member', name: 'Al Gone' }],
      [
        'minute_item',
        {
          minutes_id: 1,
          position: 0,
          number: 1,
          part: 1,
          title: 'APOLOGIES',
          kind: 'apologies',
          paragraphs: '["None."]',
        },
      ],
      [
        'outstanding_reference',
        {
          committee_id: 1,
          position: 0,
          number: '8/2023/P',
          is_public: 1,
          action: 'Count the ducks',
          owner: 'Warden',
          state: 'inProgress',
          status: 'Counting.',
          due: 'February 2024',
          source_meeting_id: 1,
        },
      ],
      [
        'measure',
        {
          id: 1,
          committee_id: 1,
          position: 0,
          title: 'Ducks',
          priority: 'Wildlife',
          wanted: 'up',
          target: 9.5,
          response: 'Feed them.',
        },
      ],
      ['series', { id: 1, measure_id: 1, position: 0, label: 'Ducks', unit: 'count' }],
      ['reading', { series_id: 1, year: 2023, quarter: 3, value: 7.25 }],
      [
        'import_record',
        { format: 'packwright-meeting', subject: 'x', content_hash: hash, imported_at: when, document: '{}' },
      ],
      ['saved_change', { saved_at: when, operation: 'office.import' }],
    ],
    makes: [],
  },
  '0002-packs': {
    adds: [
      ['pack', { id: 1, meeting_id: 2, version: 1, built_at: when, input_hash: 'x' }],
      [
        'pack_edition',
        {
          pack_id: 1,
          audience: 'public',
          docx_path: 'p.docx',
          pdf_path: 'p.pdf',
          pages: 8,
          docx_sha256: hash,
          pdf_sha256: hash,
          documents: '[]',
          checks: '[]',
          notes: '[]',
        },
      ],
      ['counted_document', { content_key: 'k', layout_engine: 'l', members_sides: 4, public_sides: 2 }],
    ],
    makes: [],
  },
  '0003-tracked-changes': {
    adds: [],
    makes: [['select tracked_changes from paper', ['accept']]],
  },
  '0004-reports': {
    adds: [
      ['report_form', { id: 1, made_at: when, grammars: '["Pol {serial}-{yy}"]', questions: '[]' }],
      [
        'report',
        {
          id: 1,
          reference: 'Pol 20-24',
          serial: 20,
          year: 2024,
          subject: 'Sale',
          stage: 'received',
          since: '2024-02-01',
          form_id: 1,
        },
      ],
      [
        'report_committee',
        { report_id: 1, position: 0, name: 'Ponds', meeting_on: '2024-02-22', item_id: 1 },
      ],
      ['report_author', { report_id: 1, position: 0, name: 'Ed Moss' }],
      ['report_move', { report_id: 1, moved_at: when, stage: 'received' }],
      ['report_sign_off', { report_id: 1, kind: 'legal', signed_by: 'Lex Law', signed_on: '2024-02-02' }],
      [
        'cover_settlement',
        { item_id: 1, field: 'title', agenda: 'a', cover: 'b', kept: 'agenda', settled_at: when },
      ],
    ],
    makes: [['select cover is null and taken_by is null from paper_version', [1]]],
  },
  '0005-publications': {
    adds: [
      [
        'publication',
        {
          meeting_id: 2,
          pack_id: 1,
          version: 1,
          published_at: when,
          counts_from: '2024-02-14',
          clear_days: 5,
          required_days: 5,
          proof: '{}',
        },
      ],
    ],
    makes: [],
  },
  '0006-office-calendar': {
    adds: [
      ['recess', { authority_id: 1, name: 'Summer', from_on: '2024-08-01', until_on: '2024-08-31' }],
      ['meeting_move', { meeting_id: 2, moved_at: when, from_on: '2024-02-15', to_on: '2024-02-22' }],
    ],
    makes: [
      // Who sat at the newest meeting sits now; who had gone by then is in the old meeting alone.
      [
        `select honorific || '/' || name || '/' || role from member join membership on member_id = member.id where honorific is not null`,
        ['Councillor/Ida Wren/Chair'],
      ],
      ['select name from member order by id', ['Ida Wren', 'Bo Ash']],
      ['select count(*) from membership where from_on is null and until_on is null', [2]],
      ['select nation from authority', ['england']],
      ['select clear_days from authority', [3]],
      // What its newest meeting says is what the committee says; contacts come from the newest that names any.
      ['select starts_at from committee order by id', ['18:30', null]],
      ['select venue from committee order by id', ['Town Hall', null]],
      ['select enquiries_name from committee order by id', ['Cleo Reed', null]],
      ['select signatory_post from committee order by id', ['Chief Executive', null]],
      ['select count(*) from meeting where cancelled_on is not null', [0]],
    ],
  },
  '0007-supplements': {
    adds: [],
    makes: [['select supplement is null and base_id is null from pack', [1]]],
  },
  '0008-agenda-steps': {
    adds: [
      [
        'agenda_step',
        { meeting_id: 2, taken_at: when, taken_by: 'Cleo', label: 'Added', forward: '{}', backward: '{}' },
      ],
      ['order_of_business', { committee_id: 1, items: '[]' }],
    ],
    makes: [['select is_removed from agenda_item', [0]]],
  },
  '0009-public-look': {
    adds: [
      ['public_look', { pack_id: 1, docx_sha256: hash, pdf_sha256: hash, looked_by: 'Bo', looked_at: when }],
    ],
    makes: [],
  },
  '0010-calendar-revisions': {
    adds: [],
    // The second was moved once before anybody counted.
    makes: [['select revision from meeting order by id', [0, 1]]],
  },
  '0011-references': {
    adds: [
      [
        'reference_step',
        { id: 1, label: 'Discharge 8/2023/P', taken_at: when, taken_on: '2024-02-22', taken_by: 'Cleo' },
      ],
      ['reference_change', { step_id: 1, reference_id: 1, was: '{}', now: '{}' }],
      [
        'reference_numbering',
        { committee_id: 1, public_grammar: '{serial}/{yyyy}/P', non_public_grammar: '{serial}/{yyyy}/NP' },
      ],
      ['reference_gap', { committee_id: 1, number: '7/2023/P', why: 'Never used' }],
      ['reference_view', { name: 'By owner', view: '{}' }],
    ],
    replaces: ['outstanding_reference.owner'],
    makes: [
      ['select owners from outstanding_reference', ['["Warden"]']],
      ['select is_removed from outstanding_reference', [0]],
    ],
  },
  '0012-minutes': {
    adds: [
      [
        'person_there',
        {
          minutes_id: 1,
          position: 9,
          kind: 'member',
          name: 'Bo',
          printed: 'Bo',
          standing: 'absent',
          votes: 1,
        },
      ],
      [
        'person_there',
        {
          minutes_id: 1,
          position: 10,
          kind: 'member',
          name: 'Ida',
          printed: 'Ida',
          standing: 'present',
          arrived_at: '11:20',
          left_at: '10:40',
          votes: 1,
        },
      ],
      ['minutes_time', { minutes_id: 1, kind: 'adjourned', at: '11:30' }],
      [
        'declaration',
        { minutes_id: 1, minute_item_id: 1, member: 'Bo Ash', interest: 'dpi', action: 'left' },
      ],
      ['minutes_step', { minutes_id: 1, state: 'withChair', taken_at: when, taken_by: 'Cleo' }],
      ['minutes', { id: 2, meeting_id: 2, signature_line: 'Chair', state: 'signed' }],
    ],
    replaces: ['attendance', 'minute_item.paragraphs', 'minute_item.resolution'],
    makes: [
      ['select name from person_there', ['Al Gone']],
      ['select blocks from minute_item', ['[{"kind":"paragraph","runs":[{"text":"None."}]}]']],
    ],
  },
  '0013-measures': {
    adds: [
      [
        'restatement',
        { reading_id: 1, value: 7, restated_at: when, restated_by: 'Cleo', why: 'Counted twice' },
      ],
      ['measure_text', { measure_id: 1, period: 'Q2 2023/24', reasons: 'Ice.' }],
      ['judged_otherwise', { measure_id: 1, period: 'Q3 2023/24', state: 'steady', why: 'A small pond' }],
      [
        'plan_version',
        { committee_id: 1, from_on: '2023-04-01', title: 'Ponds', priorities: '["Wildlife"]' },
      ],
    ],
    replaces: ['measure.target', 'measure.reasons', 'measure.response', 'reading.year', 'reading.quarter'],
    makes: [
      ['select targets from measure', ['[{"name":null,"value":9.5,"period":null}]']],
      ['select period from reading', ['Q3 2023/24']],
      ['select period || response from measure_text', ['Q3 2023/24Feed them.']],
      ['select aggregation from series', ['sum']],
    ],
  },
  '0015-measure-steps': {
    adds: [
      [
        'measure_step',
        {
          committee_id: 1,
          label: 'Remove Frogs',
          taken_at: when,
          taken_by: 'Cleo',
          changes:
            '[{"table":"measure","was":{"id":7},"now":null},{"table":"series","was":null,"now":{"id":9}}]',
        },
      ],
      [
        'claim_left',
        { measure_id: 1, period: 'Q3 2023/24', sentence: 'Ducks doubled.', why: 'Of another pond' },
      ],
    ],
    replaces: ['plan_version.priorities'],
    makes: [['select priorities from plan_version', ['[{"name":"Wildlife","kind":null}]']]],
  },
  '0016-comings-and-goings': {
    adds: [],
    replaces: ['person_there.arrived_at', 'person_there.left_at'],
    makes: [
      [
        'select stays from person_there order by position',
        [
          '[{"from":null,"until":null}]',
          '[]',
          '[{"from":null,"until":"10:40"},{"from":"11:20","until":null}]',
        ],
      ],
    ],
  },
  '0017-figure-mappings': {
    adds: [
      [
        'figure_mapping',
        { committee_id: 1, shape: '["figures",["measure","#"]]', mapping: '{}', kept_at: when },
      ],
    ],
    makes: [],
  },
  '0018-measure-numbers': {
    adds: [],
    makes: [
      // The measure and the series that a step took out and may bring back keep their numbers to themselves.
      ["select seq from sqlite_sequence where name in ('measure', 'series') order by name", [7, 9]],
      ["select seq >= 1 from sqlite_sequence where name in ('reading', 'restatement')", [1, 1]],
      ['select count(*) from restatement', [1]],
    ],
  },
  '0019-texts-beside': {
    adds: [
      [
        'text_beside',
        { minutes_id: 1, minute_item_id: 1, writer: 'w', blocks: '[]', seen: 1, kept_at: when },
      ],
      [
        'absence_approval',
        {
          member_id: 1,
          approved_on: '2024-01-10',
          until_on: '2024-06-01',
          why: 'Illness',
          noted_at: when,
          noted_by: 'Cleo',
        },
      ],
    ],
    makes: [],
  },
  '0020-asked-on': {
    adds: [],
    makes: [['select asked_on from reading', [null]]],
  },
  '0021-kept-minutes': {
    adds: [
      [
        'kept_minutes',
        {
          minutes_id: 1,
          state: 'approved',
          paper: 'public',
          file_name: 'PC 2023-11-13 minutes.docx',
          docx: Buffer.from('PK'),
          sha256: hash,
          kept_at: when,
        },
      ],
    ],
    makes: [
      // What the committee is called follows it until they are approved.
      ['select committee_name from minutes order by id', [null, 'Ponds']],
      ['select authority_name from minutes order by id', [null, 'Borough of Northmere']],
      ["select count(*) from sqlite_schema where name = 'signed_minutes_stay'", [1]],
    ],
  },
  '0022-opened-minutes': { adds: [], makes: [['select opened from minute_item', [null]]] },
  '0023-sittings': {
    adds: [['sitting', { minutes_id: 1, adjourned_at: '11:40', held_on: '2024-03-12' }]],
    makes: [['select distinct earlier from person_there', ['[]']]],
  },
  '0024-former-numberings': {
    adds: [
      [
        'former_numbering',
        { committee_id: 1, public_grammar: '{serial}/{yyyy}/P', non_public_grammar: '{serial}/{yyyy}/NP' },
      ],
    ],
    makes: [],
  },
  '0025-further-days': {
    // A trigger adds its rows; these were there before it.
    adds: [],
    makes: [
      [
        "select meeting_id || '/' || place || ' ' || held_on || ' ' || revision from further_day",
        ['1/2 2024-03-12 0'],
      ],
    ],
  },
}
