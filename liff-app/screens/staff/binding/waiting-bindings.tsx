import { fill } from '#shared/base/text.ts'
import { useEffect, useState } from 'preact/hooks'
import type { Side } from '../side.ts'
import { useLatest } from '../use-latest.ts'
import { BindingAsk, type Waiting } from './binding-ask.tsx'

/** Who waits at this store for a clerk to look at them; nothing for a clerk who may not decide it. */
export const WaitingBindings = ({ side }: { side: Side }) => {
  const { words, call, known } = side
  const [open, setOpen] = useState<readonly Waiting[]>([])
  const isLead = known.clerk.lead
  const load = useLatest(async () => {
    if (!isLead) return
    const answer = await call('GET /clerk/bindings', {})
    if (answer.ok) setOpen(answer.value.open)
  })
  useEffect(() => void load.current(), [load])
  if (open.length === 0) return null
  return (
    <>
      <h2>{fill(words.bindCount, { n: open.length })}</h2>
      {open.map((ask) => (
        <BindingAsk key={ask.id} side={side} ask={ask} />
      ))}
    </>
  )
}
