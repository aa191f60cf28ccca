import type { Instant } from '../../../base/time.ts'
import type { MissionCard } from '../../../domain/card/mission-card.ts'
import { PLAIN, type Program } from '../../../domain/card/program.ts'
import type { CardStart } from '../family.ts'
import { card } from './card.ts'
import type { HeldMission } from './held.ts'

/** Two tasks to write; a mission of stores takes them instead. */
export const starting: CardStart['starting'] = (face): Program<MissionCard> => ({
  ...PLAIN,
  kind: 'mission',
  name: { 'zh-Hant': '' },
  unit: { 'zh-Hant': '關', en: 'steps', ja: 'ミッション' },
  face,
  settings: {
    steps: ['1', '2'].map((id) => ({ id: `step-${id}`, kind: 'task', words: { 'zh-Hant': '' } })),
    order: 'any',
    reward: { campaign: '' as MissionCard['reward']['campaign'], words: { 'zh-Hant': '' } },
    halfway: [],
    next: { kind: 'ends' },
    validity: { kind: 'never' },
  },
})

/** Half of its steps are done. */
export const sample = (settings: MissionCard, at: Instant): HeldMission => {
  const { steps } = settings
  return {
    ...card.blank(settings),
    asked: steps.map(({ id }) => id),
    marks: steps.slice(0, Math.ceil(steps.length / 2)).map(({ id }) => ({ step: id, at, by: 'sample' })),
  }
}
