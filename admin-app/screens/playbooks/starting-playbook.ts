import { newStepId } from '#shared/domain/playbook/edit-tree.ts'
import { everyStep, type Playbook, type Step } from '#shared/domain/playbook/playbook.ts'
import { playbooks } from '../../words/rooms.ts'
import { ofBrand, templateTexts } from './template-texts.ts'

export const startingPlaybook = (): Playbook => ({
  name: playbooks.nameOfNew,
  trigger: { kind: '', settings: {} },
  reentry: { kind: 'once' },
  goal: null,
  holdoutPercent: 0,
  steps: [],
})

export const freshStepId = (steps: readonly Step[]): string =>
  newStepId(crypto.getRandomValues(new Uint8Array(6)), new Set(everyStep(steps).map(({ id }) => id)))

export type Template = keyof typeof playbooks.templates

const id = () => freshStepId([])

/** @param campaign a live coupon to begin with, if the brand has one */
export const fromTemplate = (template: Template, brand: string, campaign: string | undefined): Playbook => {
  const { name } = playbooks.templates[template]
  if (template === 'thanks') {
    return {
      ...startingPlaybook(),
      name,
      trigger: { kind: 'card-filled', settings: {} },
      reentry: { kind: 'after-days', days: 1 },
      steps: [
        { id: id(), kind: 'send-message', settings: { text: templateTexts.thanks } },
        { id: id(), kind: 'wait', settings: { amount: 1, unit: 'days' } },
        {
          id: id(),
          kind: 'send-message',
          settings: {
            text: templateTexts.next,
            button: { label: templateTexts.seeCard, to: 'card' },
          },
        },
      ],
    }
  }
  const give = id()
  return {
    ...startingPlaybook(),
    name,
    trigger: { kind: 'member-joined', settings: {} },
    goal: { event: 'coupon.redeemed' },
    steps: [
      { id: give, kind: 'issue-coupon', settings: campaign ? { campaign } : {} },
      {
        id: id(),
        kind: 'send-message',
        settings: { text: ofBrand(templateTexts.welcome, brand), coupon: { step: give } },
      },
      { id: id(), kind: 'wait', settings: { amount: 3, unit: 'days' } },
      {
        id: id(),
        kind: 'branch',
        settings: { asks: 'coupon-used', step: give },
        exits: {
          yes: [{ id: id(), kind: 'tag', settings: { tag: playbooks.backTag } }],
          no: [
            {
              id: id(),
              kind: 'send-message',
              settings: { text: templateTexts.remind, coupon: { step: give } },
            },
          ],
        },
      },
    ],
  }
}
