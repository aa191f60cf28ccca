// The scene of everything that is told at the desk: one world, hands in it, and one page that is signed in.
import type { Page } from 'playwright-core'
import { openDesk as openHands, type Desk as Hands } from '../desk.ts'
import { enter, openDesk } from './admin-desk.ts'
import { openStage, type Stage } from './stage.ts'

export interface DeskScene {
  stage: Stage
  hands: Hands
  /** The desk as the owner, in the room at `path`. */
  enter(path: string): Promise<Page>
}

/** @param name of the journey, and of its album */
export const openDeskScene = async (name: string): Promise<DeskScene> => {
  const stage = await openStage(name)
  let desk: Promise<Page> | undefined
  return {
    stage,
    hands: openHands(stage.world),
    enter: async (path) => {
      const page = await (desk ??= openDesk(stage))
      await enter(page, path)
      return page
    },
  }
}
