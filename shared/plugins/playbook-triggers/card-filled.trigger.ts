import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import type { TriggerKind } from '../../domain/playbook/trigger-kind.ts'
import { cardFilled } from '../../events/card.ts'

/** Without a programme, every card of the brand starts it. */
const settings = z.strictObject({ program: id('crd').optional() })
export type CardFilledSettings = z.infer<typeof settings>

export const trigger: TriggerKind<CardFilledSettings> = {
  kind: 'card-filled',
  name: { 'zh-Hant': '集滿一張卡', en: 'Filled a card', ja: 'カードが満タン' },
  event: cardFilled.name,
  settings,
  starting: {},
  asks: 'program',
  says: ({ program }: CardFilledSettings, names) => {
    const name = program && names.program(program)
    return name
      ? { 'zh-Hant': `集滿一張「${name}」`, en: `Filled a “${name}” card`, ja: `「${name}」が満タン` }
      : { 'zh-Hant': '集滿任何一張卡', en: 'Filled any card', ja: 'どれかのカードが満タン' }
  },
  data: ({ program }): Record<string, readonly unknown[]> => (program ? { program: [program] } : {}),
  example: cardFilled.example,
  needs: ({ program }) => (program ? [{ of: 'program', id: program }] : []),
}
