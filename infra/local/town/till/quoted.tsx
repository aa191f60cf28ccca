// What this basket would earn on every card, and what it would not and why.
import { saySkipped, zh } from './say-till.ts'
import type { Quote } from './till-api.ts'
import type { Live } from './use-live.ts'

const Earned = ({ earned }: Pick<Quote, 'earned'>) => (
  <ul class="slip__earned">
    {earned.map(({ programId, name, unit, added, balance }) => (
      <li key={programId}>
        <b>
          +{added} {zh(unit)}
        </b>{' '}
        {zh(name)}，共 {balance} {zh(unit)}
      </li>
    ))}
  </ul>
)

export const Quoted = ({
  live: { answer, isAsking, refused },
  hasMember,
}: {
  live: Live<Quote>
  hasMember: boolean
}) => (
  <div class="slip__quote" role="status" aria-label="這一單" aria-busy={isAsking}>
    {refused && <p class="slip__bad">{refused}</p>}
    {!answer && isAsking && <p class="slip__dim">正在試算…</p>}
    {answer && (
      <>
        {!hasMember && answer.earned.length > 0 && <p>沒有會員：收據會印 QR，七天內加入就領得到。</p>}
        <Earned earned={answer.earned} />
        {answer.skipped.map((line) => (
          <p key={line.programId} class="slip__dim">
            {saySkipped(line)}
          </p>
        ))}
        {answer.earned.length === 0 && answer.skipped.length === 0 && <p class="slip__dim">這一單沒有點數。</p>}
      </>
    )}
  </div>
)
