// For Idempotency-Key: an act that got no answer is asked again with the key it had, so that it is done once.
import { mayPass } from './refusal.ts'

interface Answer {
  ok: boolean
  failure?: string
}

/** Sends acts one after another. @param makeKey chance, as an argument */
export const keptKey = (makeKey: () => string = () => crypto.randomUUID()) => {
  let open: { asked: string; key: string } | undefined
  return async <T extends Answer>(input: unknown, send: (key: string) => Promise<T>): Promise<T> => {
    const asked = JSON.stringify(input)
    if (open?.asked !== asked) open = { asked, key: makeKey() }
    const answer = await send(open.key)
    if (answer.ok || !mayPass(answer.failure!)) open = undefined
    return answer
  }
}
