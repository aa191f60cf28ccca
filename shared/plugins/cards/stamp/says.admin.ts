import type { StampCard } from '../../../domain/card/stamp-card.ts'
import type { CardWords } from '../family.ts'
import { earnWords, halfwayWords, nextWords, validityWords } from './words.ts'

export const says: CardWords<StampCard> = {
  name: '集點卡',
  about: '來一次蓋一個章，集滿就送。最多店家從這裡開始。',
  fields: {
    earn: '怎麼算一點',
    goal: '集滿',
    reward: '獎勵',
    halfway: '中途獎勵',
    next: '集滿以後',
    validity: '效期',
  },
  says: ({ earn, goal, reward, halfway, next, validity }, unit) => ({
    pattern: `{earn}，${halfway.length > 0 ? '{halfway}，' : ''}集滿 {goal}送{reward}，{next}；{validity}有效。`,
    chosen: {
      earn: earnWords(earn, unit),
      halfway: halfwayWords(halfway, unit),
      goal: `${goal} ${unit}`,
      reward: reward.words['zh-Hant'] || '……',
      next: nextWords(next),
      validity: validityWords(validity),
    },
  }),
  changes: {
    earn: '怎麼算一{unit}，從下一次集點開始照新的；蓋過的不變。',
    goal: '已經開始集的照舊集滿 {was} {unit}；下一張才是 {now} {unit}。',
    halfway: '中途獎勵馬上照新的；已經過了那一格的，下次集點時補給。',
    'halfway.refused': '中途獎勵拿掉、往後移或換一張券，快集到的人會落空。留著它，或另外做一張新卡。',
    'reward.new-cards': '已經開始集的，集滿照舊送「{was}」；下一張才送「{now}」。',
    reward: '券沒有換，格子上的字馬上改成「{now}」。',
    next: '集滿以後接什麼，下一次集滿時照新的。',
    validity: '手上的卡不會因此提早到期；改長的，下一次集點時一起往後延。',
  },
}
