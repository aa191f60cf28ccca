// No figure that is none gets past the schema of any route: it is named, in three languages, and nothing is written.
import { beforeAll, test } from 'vitest'
import type { Scene } from './scene.ts'
import { badFigures, withValue, type Figure } from './figures.ts'
import { expectRefused, standing } from './refuses.ts'
import { FIGURES as AT_THE_COUNTER } from './rows/figures-at-the-counter.ts'
import { FIGURES as AT_THE_TILL } from './rows/figures-at-the-till.ts'
import { FIGURES as IN_SETTINGS } from './rows/figures-in-settings.ts'

let scene: Scene
beforeAll(async () => {
  const { setScene } = await import('./scene.ts')
  scene = await setScene()
})

const nameOf = ({ route, at }: Figure) => `${route} ${at}`

test.each([...AT_THE_TILL, ...AT_THE_COUNTER, ...IN_SETTINGS].map((one) => [nameOf(one), one] as const))(
  '%s',
  async (_, figure) => {
    const good = await figure.good(scene)
    const { route, at, as, word = 'input-invalid', field = at } = figure
    const was = standing(scene)
    for (const [bad, value] of badFigures(figure)) {
      const answer = await scene.door.ask(route, scene.callers[as], withValue(good, at, value))
      expectRefused(scene, { bad, route, word, field }, answer, was)
    }
  },
)
