// Some of what brands set up holds for the whole group: it stands where a brand would.
import { liveConfigs, type Config, type Noun, type Place } from './config.ts'

/** In place of a brand. */
export const WHOLE_GROUP = '*'

/** What is live for a brand: its own, and the whole group's. Up to a minute old. */
export const liveAround = async <S>({ group, brand }: Place, noun: Noun): Promise<Config<S>[]> =>
  (
    await Promise.all([liveConfigs<S>({ group, brand }, noun), liveConfigs<S>({ group, brand: WHOLE_GROUP }, noun)])
  ).flat()
