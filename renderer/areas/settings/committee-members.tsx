import { memberNameText } from '../../../shared/agenda/member-names.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'
import { addressText } from '../../parts/address.ts'
import { timeText } from './time-text.ts'

/** Who sits on the committee and when; changed on the members' page. */
export function CommitteeMembers({ committee }: { readonly committee: CommitteeView }) {
  return (
    <section aria-label="Members of the committee" className="settings-notices">
      <h3>Members</h3>
      <ul className="settings-list">
        {committee.memberships.map((one) => (
          <li key={one.id}>
            <span className="grow">{memberNameText(one)}</span>
            <span>{one.role}</span>
            <span className="caption figures">{timeText(one)}</span>
          </li>
        ))}
        {committee.memberships.length === 0 && <li className="caption">Nobody yet.</li>}
      </ul>
      <a href={addressText({ screen: 'settings', page: 'members' })}>Change members and their dates</a>
    </section>
  )
}
