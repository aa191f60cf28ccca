import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { approvalWords as words } from '../../words/rooms.ts'
import { dayOf, shortMomentOf } from '../../words/time.ts'
import { actOf, numbersOf, type Approval } from './approval.ts'
import { said } from '../../words/said.ts'

const doneSaid = ({ program }: Approval, before: number, after: number): string =>
  program ? fill(words.approved, { before, after, unit: said(program.unit) }) : words.handed

/** One that waits: who, what, the number, why, and two buttons for somebody else than who asked. */
export const OpenApproval = ({ of }: { of: Approval }) => {
  const { brand, may } = useHere()
  const now = nowMs()
  const says = actOf(of, now)
  const { name } = of.member
  const decide = useAct('POST /admin/approvals/{id}/decision', {
    refreshes: ['GET /admin/approvals', 'GET /admin/members/{id}'],
    done: ({ state, before, after }) => toast(state === 'approved' ? doneSaid(of, before, after) : words.refused),
  })
  const answer = (approve: boolean) => decide.mutate({ id: of.id, brand: brand.id, approve })
  return (
    <li class="approval">
      <div class="approval__what">
        <h2>
          <a href={`/admin/members/${of.member.id}`}>{name}</a>
          <span>{says}</span>
        </h2>
        <p class="approval__number">{numbersOf(of)}</p>
        {of.reason && <p>{fill(words.why, { reason: of.reason })}</p>}
        <p class="second">
          {fill(words.by, { by: of.by, when: shortMomentOf(of.at, now), until: dayOf(of.until, now) })}
        </p>
        <Refused refusal={decide.error} />
      </div>
      {of.mine ? (
        <p class="second approval__mine">{words.mine}</p>
      ) : (
        may(of.act === 'gift' ? 'programs.write' : 'members.write') && (
          <div class="approval__acts">
            <Button
              busy={decide.isPending}
              aria-label={fill(words.refuseLabel, { name, act: says })}
              onClick={() => answer(false)}
            >
              {words.refuse}
            </Button>
            <Button
              kind="main"
              busy={decide.isPending}
              aria-label={fill(words.approveLabel, { name, act: says })}
              onClick={() => answer(true)}
            >
              {words.approve}
            </Button>
          </div>
        )
      )}
    </li>
  )
}
