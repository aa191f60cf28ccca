// What is told at the desk, on one world: what looks odd, who is who, what is owed, and what staff put right.
import { afterAll, beforeAll } from 'vitest'
import { openDeskScene, type DeskScene } from '../browser/desk-scene.ts'
import { fraudSteps } from '../fraud/fraud-steps.ts'
import { moneySteps } from '../money/money-steps.ts'
import { peopleSteps } from '../people/people-steps.ts'
import { deskSteps } from './desk-steps.ts'
import { languageSteps } from './language-steps.ts'
import { smsSteps } from './sms-steps.ts'

const scene = {} as DeskScene

beforeAll(async () => {
  Object.assign(scene, await openDeskScene('desk'))
}, 240_000)
afterAll(() => scene.stage?.close())

fraudSteps(scene)
peopleSteps(scene)
moneySteps(scene)
smsSteps(scene)
deskSteps(scene)
languageSteps(scene)
