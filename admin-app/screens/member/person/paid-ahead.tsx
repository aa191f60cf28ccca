// Money a member paid ahead goes with them only where somebody says that they have agreed to it.
import { fill, say, type Text } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { Choice } from '../../../parts/form/choice.tsx'
import { personWords as words } from '../../../words/rooms.ts'

interface PaidAheadProps {
  paid: OutputOf<Api['GET /admin/members/{id}/departure']>['erasing']
  agreed: boolean
  tried: boolean
  onAgree: (agreed: boolean) => void
}

export const PaidAhead = ({ paid, agreed, tried, onAgree }: PaidAheadProps) => {
  const amount = paid.reduce((sum, one) => sum + one.amount, 0).toLocaleString('en')
  return (
    <section class="stack" aria-label={fill(words.paid, { amount })}>
      <p>
        <b>{fill(words.paid, { amount })}</b>
      </p>
      {paid.map(({ programId, name, amount: left, issuer, complaintLine }) => (
        <p key={programId} class="second">
          {fill(issuer ? words.paidBy : words.paidOn, {
            card: say(name as Text, pageLocale()),
            amount: left.toLocaleString('en'),
            issuer,
          })}
          {complaintLine && fill(words.complain, { complaintLine })}
        </p>
      ))}
      <p class="second">{words.payBack}</p>
      <Choice
        kind="checkbox"
        checked={agreed}
        onChange={onAgree}
        label={fill(words.givesUp, { amount })}
        hint={tried && !agreed ? <span class="field__err">{words.needAgree}</span> : undefined}
      />
    </section>
  )
}
