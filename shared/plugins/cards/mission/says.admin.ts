import type { MissionCard } from '../../../domain/card/mission-card.ts'
import type { CardWords } from '../family.ts'

const NAMED = 3

const stepsWords = ({ steps }: MissionCard, unit: string): string => {
  const named = steps.map(({ words }) => words['zh-Hant']).filter(Boolean)
  const all = `${steps.length} ${unit}`
  return named.length < steps.length || named.length > NAMED ? all : `${all}：${named.join('、')}`
}

const VALIDITY = {
  'months-after-last-stamp': '最後一關起',
  'months-after-first-stamp': '開始後',
} as const

const validityWords = (validity: MissionCard['validity']): string => {
  switch (validity.kind) {
    case 'until':
      return `${validity.day.replaceAll('-', '/') || '……'} 以前完成`
    case 'never':
      return '慢慢來，不限時間'
    default:
      return `${VALIDITY[validity.kind]} ${validity.months} 個月內完成`
  }
}

export const says: CardWords<MissionCard> = {
  name: '任務卡',
  about: '走完幾家店、做完幾件事就送，例如七家分店都蓋一個章。',
  fields: {
    steps: '關卡',
    order: '順序',
    reward: '獎勵',
    halfway: '中途獎勵',
    next: '完成以後',
    validity: '期限',
  },
  says: (mission, unit) => ({
    pattern: `{steps}，{order}，${mission.halfway.length > 0 ? '{halfway}，' : ''}全部完成送{reward}，{next}，{validity}。`,
    chosen: {
      steps: stepsWords(mission, unit),
      order: mission.order === 'any' ? '不限順序' : '照順序來',
      halfway: mission.halfway.map(({ at, words }) => `完成 ${at} ${unit}先送${words['zh-Hant'] || '……'}`).join('、'),
      reward: mission.reward.words['zh-Hant'] || '……',
      next: mission.next.kind === 'renews' ? '做完再來一輪' : '一人一次',
      validity: validityWords(mission.validity),
    },
  }),
  changes: {
    'steps.new-cards': '已經開始的照舊 {was} {unit}；下一輪才是 {now} {unit}。',
    'steps.refused': '有一關換了店、換了做法或少了商品，正在做的人會白做。改回去，或拿掉那一關另外加一關。',
    steps: '拿掉或改過的關卡，正在做的人馬上照新的；做完的都算。',
    order: '順序放寬，正在做的人馬上不用照順序。',
    'order.refused': '本來不限順序，有人已經跳著做了。要照順序，就另外做一張新卡。',
    halfway: '中途獎勵馬上照新的；已經過了的，下次補給。',
    'halfway.refused': '中途獎勵拿掉、往後移或換一張券，快到的人會落空。留著它，或另外做一張新卡。',
    'reward.new-cards': '已經開始的，完成照舊送「{was}」；下一輪才送「{now}」。',
    reward: '券沒有換，上面的字馬上改成「{now}」。',
    next: '完成以後接什麼，下一次完成時照新的。',
    validity: '期限從做完下一關開始，照新的算。',
  },
}
