// Cards as the API hands them out, for tests.
import type { HomeCard } from '../memory/saved.ts'
import type { HomeStampCard } from './stamp-shown.ts'

const AT = '2026-11-21T06:32:00.000Z'

const plain = (kind: string, name: string): HomeCard => ({
  id: `crd_${name}.1`,
  programId: `crd_${name}` as HomeCard['programId'],
  kind,
  name: { 'zh-Hant': name },
  unit: { 'zh-Hant': '點' },
  balance: 0,
  goal: null,
  reward: null,
  expiresAt: null,
  expiring: 0,
  face: { colour: '#b4532a', pattern: 'beans', mark: 'haifeng', picture: null },
  round: 1,
  lastAt: AT,
  nextAt: null,
  shown: {},
})

export const pointsCard = (balance: number, over: Partial<HomeCard> = {}): HomeCard => ({
  ...plain('points', 'points'),
  balance,
  ...over,
})

export const stampCard = (
  stamps: number,
  { shown, ...over }: Partial<Omit<HomeStampCard, 'shown'>> & { shown?: Partial<HomeStampCard['shown']> } = {},
): HomeStampCard => ({
  ...plain('stamp', 'stamp'),
  kind: 'stamp',
  unit: { 'zh-Hant': '杯' },
  balance: stamps,
  goal: 10,
  reward: { 'zh-Hant': '手沖單品一杯' },
  ...over,
  shown: {
    pressed: Array.from({ length: stamps }, (_, n) => ({ at: AT, key: `${n}` })),
    isOver: false,
    halfway: [],
    ...shown,
  },
})
