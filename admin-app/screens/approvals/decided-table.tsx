import { fill } from '#shared/base/text.ts'
import { nowMs } from '../../data/clock.ts'
import { Section } from '../../parts/page/section.tsx'
import { approvalWords as words } from '../../words/rooms.ts'
import { actOf, type Approval } from './approval.ts'

/** What became of the others. */
export const DecidedTable = ({ decided }: { decided: readonly Approval[] }) => {
  const now = nowMs()
  const { columns } = words
  if (decided.length === 0) return null
  return (
    <Section title={words.decided}>
      <table class="table approvals__table">
        <thead>
          <tr>
            <th scope="col">{columns.member}</th>
            <th scope="col">{columns.act}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {decided.map((one) => (
            <tr key={one.id}>
              <td>
                <a href={`/admin/members/${one.member.id}`}>{one.member.name}</a>
              </td>
              <td>{actOf(one, now)}</td>
              <td class="second">{one.reason}</td>
              <td class="second nowrap">{one.by}</td>
              <td class="second nowrap">{fill(words.decidedStates[one.state] ?? '', { who: one.decidedBy ?? '' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
