import type { HeldCheckIn } from '#shared/contract/card/held-check-in.ts'
import { useApp } from '../words.ts'

/** What a check-in would give, card by card: 咖啡集點卡 +1 杯. */
export const useGives = ({ gives }: Pick<HeldCheckIn, 'gives'>): string => {
  const { home, words, say, fill } = useApp()
  return gives
    .flatMap(({ programId, added }) => {
      const card = home?.cards.find((one) => one.programId === programId)
      return card ? [fill(words.checkIn.gives, { card: say(card.name), added, unit: say(card.unit) })] : []
    })
    .join(words.checkIn.and)
}
