// What is only named has to be agreed to by whoever has the number: on LINE, or by the code they are sent.
import { useState } from 'preact/hooks'
import { LineWay, type WayProps } from './line-way.tsx'
import { SmsWay } from './sms-way.tsx'

/** @param isFriend LINE reaches them */
export const WhoAgrees = ({ isFriend, ...part }: WayProps & { isFriend: boolean }) => {
  const { words } = part.side
  const [way, setWay] = useState<'line' | 'sms' | null>(null)
  if (way === 'line') return <LineWay {...part} onSms={() => setWay('sms')} />
  if (way === 'sms') return <SmsWay {...part} />
  return (
    <>
      {isFriend && (
        <button type="button" class="btn staff__press" onClick={() => setWay('line')}>
          {words.askLine}
        </button>
      )}
      <button type="button" class={isFriend ? 'btn btn--line' : 'btn staff__press'} onClick={() => setWay('sms')}>
        {words.askSms}
      </button>
    </>
  )
}
