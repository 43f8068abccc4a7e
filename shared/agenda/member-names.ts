import type { MeetingMember, MemberRole } from './meeting.ts'

/** A member's name in its parts, as the office keeps it. */
export interface MemberName {
  /** "Councillor", "Alderman" */
  readonly honorific: string | null
  readonly name: string
  /** "OBE" */
  readonly postNominals: string | null
}

/** Words that stand before a name and are no part of it. */
const honorifics =
  /^(?:(?:The\s+)?(?:Rt\.?|Right)\s+Hon(?:ourable|\.)?|Councillor|Cllr|Alderman|Alderwoman|Deputy|Dr|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Reverend|Revd?|Canon|Mr|Mrs|Ms|Miss|Mx)\.?\s+/i

/** Parts a name as printed: "Alderman Sir Peter Estlin, OBE" gives "Alderman Sir", "Peter Estlin", "OBE". */
export function memberNameFrom(printed: string): MemberName {
  const [whole = '', ...after] = printed.trim().split(/,\s*/)
  let name = whole.trim()
  const before: string[] = []
  for (let match = honorifics.exec(name); match !== null; match = honorifics.exec(name)) {
    before.push(match[0].trim())
    name = name.slice(match[0].length)
  }
  return {
    honorific: before.length > 0 ? before.join(' ') : null,
    name: name === '' ? whole : name,
    postNominals: after.length > 0 ? after.join(', ') : null,
  }
}

/** "Alderman Sir Peter Estlin, OBE" */
export function memberNameText({ honorific, name, postNominals }: MemberName): string {
  const named = honorific === null ? name : `${honorific} ${name}`
  return postNominals === null ? named : `${named}, ${postNominals}`
}

/** How a front sheet names a member with a role: "Councillor Ada Fern (Chair)". */
export function meetingMember(member: MemberName, role: MemberRole): MeetingMember {
  const name = memberNameText(member)
  return { name, role, printed: role === 'Member' ? name : `${name} (${role})` }
}
